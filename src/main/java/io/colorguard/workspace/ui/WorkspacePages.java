package io.colorguard.workspace.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the workspace's page into the drawer. */
@Configuration(proxyBeanMethods = false)
class WorkspacePages {

    @Bean
    NavigationEntry workspaceSettingsEntry() {
        return new NavigationEntry(
                NavigationGroup.SET_UP.at(10, Glyph.SETTINGS),
                "workspace.navigation",
                WorkspaceSettingsView.class,
                Permission.WORKSPACE_VIEW);
    }
}
