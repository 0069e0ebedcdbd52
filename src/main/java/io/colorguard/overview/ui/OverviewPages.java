package io.colorguard.overview.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the overview first into the drawer, which makes it a workspace's first page. */
@Configuration(proxyBeanMethods = false)
class OverviewPages {

    @Bean
    NavigationEntry overviewEntry() {
        return new NavigationEntry(
                NavigationGroup.WORK.at(10, Glyph.GRID),
                "overview.title",
                OverviewView.class,
                Permission.WORKSPACE_VIEW);
    }
}
