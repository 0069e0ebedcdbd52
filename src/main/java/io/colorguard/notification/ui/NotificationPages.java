package io.colorguard.notification.ui;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.application.Letters;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.shell.NavbarPart;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.shell.UserMenuEntry;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bell into the top bar, and the pages where they are looked for. */
@Configuration(proxyBeanMethods = false)
class NotificationPages {

    @Bean
    NavbarPart bell(Bells bells, NoticeDesk desk, ChoiceDesk choices, CurrentUser user) {
        return () -> new Bell(bells, desk, choices, user.require().id());
    }

    @Bean
    UserMenuEntry choicesEntry() {
        return new UserMenuEntry("notification.choices.title", Letters.CHOICES);
    }

    @Bean
    NavigationEntry webhooksEntry() {
        return new NavigationEntry(
                NavigationGroup.SET_UP.at(40, Glyph.LINK),
                "notification.webhooks.title",
                WebhooksView.class,
                Permission.WORKSPACE_EDIT);
    }
}
