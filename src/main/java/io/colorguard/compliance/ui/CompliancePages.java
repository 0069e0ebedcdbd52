package io.colorguard.compliance.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the officers' board into the drawer. */
@Configuration(proxyBeanMethods = false)
class CompliancePages {

    @Bean
    NavigationEntry complianceEntry() {
        return new NavigationEntry(
                NavigationGroup.ASSURE.at(10, Glyph.SHIELD),
                "compliance.ui.board",
                ComplianceView.class,
                Permission.WORKSPACE_VIEW);
    }
}
