package io.colorguard.identity.sso;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.colorguard.identity.Person;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.identity.domain.PortalSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who somebody is, how they proved it and what they may do from a checked ID token. */
@Component
@Profile("!demo")
class IdTokens {

    /** The one claim from which roles come (IDN-5). */
    static final String GROUPS = "groups";

    /** As much may the clocks of portal and provider differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final People people;
    private final Grants grants;
    private final Provider provider;
    private final Clock clock;

    IdTokens(People people, Grants grants, Provider provider, Clock clock) {
        this.people = people;
        this.grants = grants;
        this.provider = provider;
        this.clock = clock;
    }

    /** Takes over the names and roles that the token tells; the person it is about. */
    @Transactional
    public Person takeOver(IdTokenClaimAccessor token) {
        Person person = person(token);
        people.see(person);
        List<String> groups = token.getClaimAsStringList(GROUPS);
        grants.replace(person.id(), RoleClaim.read(groups == null ? List.of() : groups));
        return person;
    }

    private Person person(IdTokenClaimAccessor token) {
        String subject = requireNonNull(token.getSubject());
        String userName = requireNonNullElse(token.getClaimAsString("preferred_username"), subject);
        String name = requireNonNullElse(token.getClaimAsString("name"), userName);
        return new Person(provider.person(subject), userName, name);
    }

    /**
     * When and how the person proved who they are.
     *
     * @throws OAuth2AuthenticationException where the token does not say, says the future, or says
     *     longer ago than a session may last
     */
    SignOn signOn(IdTokenClaimAccessor token) {
        Instant at = token.getAuthenticatedAt();
        Instant now = clock.instant();
        if (at == null
                || at.isAfter(now.plus(SKEW))
                || at.isBefore(now.minus(PortalSession.LONGEST).minus(SKEW))) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("auth_time", "auth_time is " + at, null));
        }
        List<String> methods = token.getAuthenticationMethods();
        return new SignOn(
                at.isAfter(now) ? now : at,
                token.getAuthenticationContextClass(),
                methods == null || methods.isEmpty() ? "oidc" : String.join(" ", methods));
    }
}
