package io.colorguard.identity.security;

import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedIn;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets anybody on this machine in as one of the demo's people, without a password (IDN-4). */
@Component
@Profile("demo")
class DemoSignIn implements AuthenticationProvider {

    private final Clock clock;

    DemoSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        return DemoPeople.find(asked.getName())
                .map(DemoPerson::person)
                .map(person -> SignedIn.onPage(person, address(asked), proof()))
                .orElseThrow(() -> new BadCredentialsException("nobody of the demo"));
    }

    private SignOn proof() {
        return new SignOn(clock.instant(), null, "demo");
    }

    private static @Nullable String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
