package io.colorguard.audit.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the history into the drawer. */
@Configuration(proxyBeanMethods = false)
class HistoryPages {

    @Bean
    NavigationEntry historyEntry() {
        return new NavigationEntry(
                NavigationGroup.ASSURE.at(20, Glyph.HISTORY),
                "audit.history.title",
                HistoryView.class,
                Permission.WORKSPACE_VIEW);
    }
}
