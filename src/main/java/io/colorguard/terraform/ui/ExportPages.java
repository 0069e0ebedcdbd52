package io.colorguard.terraform.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bundle into the drawer. */
@Configuration(proxyBeanMethods = false)
class ExportPages {

    @Bean
    NavigationEntry terraformEntry() {
        return new NavigationEntry(
                NavigationGroup.DELIVER.at(30, Glyph.CODE),
                "terraform.title",
                TerraformView.class,
                Permission.EXPORT);
    }
}
