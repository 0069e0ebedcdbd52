package io.colorguard.catalog.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the catalog's pages into the drawer. */
@Configuration(proxyBeanMethods = false)
class CatalogPages {

    @Bean
    NavigationEntry flagsEntry() {
        return new NavigationEntry(
                NavigationGroup.WORK.at(30, Glyph.FLAG),
                "catalog.flags.title",
                FlagsView.class,
                Permission.WORKSPACE_VIEW);
    }

    @Bean
    NavigationEntry templatesEntry() {
        return new NavigationEntry(
                NavigationGroup.SET_UP.at(20, Glyph.FILE),
                "catalog.templates.title",
                TemplatesView.class,
                Permission.WORKSPACE_VIEW);
    }
}
