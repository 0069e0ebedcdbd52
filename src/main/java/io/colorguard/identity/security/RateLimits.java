package io.colorguard.identity.security;

import io.colorguard.identity.PersonId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** How often an address may try to get in, and how often who is in may call the API (SEC-2). */
@Component
class RateLimits {

    /** Whoever has one address of IPv6 has as many as they like within these bytes' network. */
    private static final int NETWORK = 8;

    private final Rate signIns;
    private final Rate badTokens;
    private final Rate calls;

    RateLimits(
            @Value("${colorguard.limits.sign-ins}") int signIns,
            @Value("${colorguard.limits.bad-tokens}") int badTokens,
            @Value("${colorguard.limits.api-calls}") int calls,
            Clock clock) {
        this.signIns = new Rate(signIns, clock);
        this.badTokens = new Rate(badTokens, clock);
        this.calls = new Rate(calls, clock);
    }

    Optional<Duration> signIn(String address) {
        return signIns.take(network(address));
    }

    /** Notes a token that nobody made. */
    void badToken(String address) {
        badTokens.take(network(address));
    }

    /** How long no token from there is looked at, if so. */
    Optional<Duration> afterBadTokens(String address) {
        return badTokens.ahead(network(address));
    }

    Optional<Duration> call(PersonId caller) {
        return calls.take(caller.issuer() + ' ' + caller.subject());
    }

    /** What is answered where somebody has to wait. */
    static ErrorResponseException refusal(Duration wait) {
        var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return refusal;
    }

    private static String network(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            return known instanceof Inet6Address
                    ? InetAddress.getByAddress(
                                    Arrays.copyOf(
                                            Arrays.copyOf(known.getAddress(), NETWORK),
                                            2 * NETWORK))
                            .getHostAddress()
                    : known.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException _) {
            return address;
        }
    }
}
