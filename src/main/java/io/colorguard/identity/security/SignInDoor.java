package io.colorguard.identity.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in to the pages; a portal has exactly one. */
public interface SignInDoor {

    /** Says where strangers are led and where whoever signs out goes. */
    void lead(VaadinSecurityConfigurer vaadin);

    /** Where somebody inside proves anew who they are; the page to go on with is to follow. */
    String again();

    /** Sets up the door itself, after Vaadin's own rules. */
    void open(HttpSecurity http);
}
