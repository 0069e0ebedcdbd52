package io.colorguard.terraform.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the import into the drawer. */
@Configuration(proxyBeanMethods = false)
class ImportPages {

    @Bean
    NavigationEntry importEntry() {
        return new NavigationEntry(
                NavigationGroup.DELIVER.at(40, Glyph.UPLOAD),
                "terraform.import.title",
                ImportView.class,
                Permission.IMPORT_PROPOSE);
    }
}
