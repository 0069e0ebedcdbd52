package io.colorguard.identity.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** The demo's page, on which anybody picks whom to be (IDN-4). */
@Component
@Profile("demo")
class DemoDoor implements SignInDoor {

    private final DemoSignIn provider;

    DemoDoor(DemoSignIn provider) {
        this.provider = provider;
    }

    @Override
    public void lead(VaadinSecurityConfigurer vaadin) {
        vaadin.loginView("/sign-in", "/sign-in");
    }

    @Override
    public void open(HttpSecurity http) {
        http.authenticationProvider(provider);
        http.formLogin(form -> form.loginProcessingUrl("/demo/sign-in").usernameParameter("user"));
    }
}
