package io.colorguard.compliance.ui;

import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Window;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the page of promotions into the drawer. */
@Configuration(proxyBeanMethods = false)
class PromotionPages {

    private static final Window ONE = new Window(0, 1);

    @Bean
    NavigationEntry promotionsEntry(PromotionDesk desk) {
        return new NavigationEntry(
                NavigationGroup.DELIVER.at(20, Glyph.PROMOTE),
                "compliance.ui.promotions",
                PromotionsView.class,
                Permission.WORKSPACE_VIEW,
                workspace ->
                        desk.waiting(workspace, ONE)
                                .map(PromotionDesk.Page::total)
                                .find()
                                .orElse(0));
    }
}
