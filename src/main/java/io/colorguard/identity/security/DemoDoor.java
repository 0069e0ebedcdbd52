package io.colorguard.identity.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The demo's page, on which anybody picks whom to be (IDN-4). */
@Component
@Profile("demo")
class DemoDoor implements SignInDoor {

    private static final String ADDRESS = "/demo/sign-in";
    private static final RequestMatcher FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS);

    private final DemoSignIn provider;

    DemoDoor(DemoSignIn provider) {
        this.provider = provider;
    }

    @Override
    public void lead(VaadinSecurityConfigurer vaadin) {
        vaadin.loginView("/sign-in", "/sign-in");
    }

    @Override
    public String again() {
        return "/sign-in?%s=".formatted(SignOnAgain.PARAMETER);
    }

    @Override
    public void open(HttpSecurity http) {
        http.authenticationProvider(provider);
        http.addFilterBefore(DemoDoor::noteAgain, UsernamePasswordAuthenticationFilter.class);
        http.formLogin(form -> form.loginProcessingUrl(ADDRESS).usernameParameter("user"));
    }

    /** The demo's form carries the page to go on with; a provider's way keeps it by the state. */
    private static void noteAgain(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && FORM.matches(http)) {
            SignOnAgain.ownAddress(http.getParameter(SignOnAgain.PARAMETER))
                    .ifPresent(page -> SignOnAgain.note(http, page));
        }
        chain.doFilter(request, response);
    }
}
