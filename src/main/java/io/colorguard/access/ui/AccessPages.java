package io.colorguard.access.ui;

import io.colorguard.identity.Permission;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.shell.UserMenuEntry;
import io.colorguard.uikit.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the page of access into the drawer. */
@Configuration(proxyBeanMethods = false)
class AccessPages {

    @Bean
    UserMenuEntry ownSessionsEntry() {
        return new UserMenuEntry("access.own.title", OwnSessionsView.ADDRESS);
    }

    @Bean
    NavigationEntry accessEntry() {
        return new NavigationEntry(
                NavigationGroup.SET_UP.at(50, Glyph.LOCK),
                "access.title",
                AccessView.class,
                Permission.ACCESS_VIEW);
    }
}
