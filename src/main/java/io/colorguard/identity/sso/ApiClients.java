package io.colorguard.identity.sso;

import static java.util.Objects.requireNonNull;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.Scope;
import io.colorguard.identity.domain.Caller;
import io.colorguard.identity.domain.ClientUses;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.identity.domain.TokenReader;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets in API clients by the access token that the provider gave them for this API alone (IDN-8).
 *
 * <p>Only an API client's role counts, so that no person's token of another application opens
 * anything here.
 */
@Component
@Profile("!demo")
class ApiClients implements TokenReader {

    private final JwtDecoder decoder;
    private final Provider provider;
    private final People people;
    private final Grants grants;
    private final ClientUses uses;
    private final RoleSource source;
    private final Clock clock;
    private final TransactionOperations transaction;

    ApiClients(
            Provider provider,
            @Value("${colorguard.sso.audience}") String audience,
            People people,
            Grants grants,
            ClientUses uses,
            RoleSource source,
            Clock clock,
            TransactionOperations transaction) {
        this.decoder = new SupplierJwtDecoder(() -> decoder(provider.registration(), audience));
        this.provider = provider;
        this.people = people;
        this.grants = grants;
        this.uses = uses;
        this.source = source;
        this.clock = clock;
        this.transaction = transaction;
    }

    private static JwtDecoder decoder(ClientRegistration registration, String audience) {
        var provider = registration.getProviderDetails();
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(requireNonNull(provider.getJwkSetUri())).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        times,
                        new JwtIssuerValidator(requireNonNull(provider.getIssuerUri())),
                        new JwtAudienceValidator(audience)));
        return decoder;
    }

    @Override
    public Optional<Caller> read(String token) {
        if (token.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty();
        }
        try {
            return caller(decoder.decode(token));
        } catch (JwtException _) {
            return Optional.empty();
        }
    }

    private Optional<Caller> caller(Jwt token) {
        Set<Grant> held = clientGrants(token);
        Set<Scope> scopes = scopes(token);
        String name = token.getClaimAsString("azp");
        String subject = token.getSubject();
        if (held.isEmpty() || scopes.isEmpty() || name == null || subject == null) {
            return Optional.empty();
        }
        var client = new Person(provider.person(subject), name, name);
        if (!mayCome(client, held)) {
            return Optional.empty();
        }
        uses.note(client.id(), scopes, clock.instant());
        return Optional.of(new Caller(client, scopes));
    }

    /**
     * A directory knows before the token expires that a role is gone; and it tells of everything
     * that the client holds, of which nothing may be a person's.
     */
    boolean mayCome(Person client, Set<Grant> told) {
        Set<Grant> known = grants.of(client.id());
        if (source == RoleSource.DIRECTORY) {
            return told.stream().anyMatch(known::contains)
                    && known.stream().allMatch(grant -> grant.role() == Role.API_CLIENT);
        }
        if (!known.equals(told)) {
            transaction.executeWithoutResult(_ -> {
                people.see(client);
                grants.replace(client.id(), told);
            });
        }
        return true;
    }

    private static Set<Grant> clientGrants(Jwt token) {
        List<String> groups = token.getClaimAsStringList(IdTokens.GROUPS);
        return RoleClaim.read(groups == null ? List.of() : groups).stream()
                .filter(grant -> grant.role() == Role.API_CLIENT)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Scope> scopes(Jwt token) {
        String scope = token.getClaimAsString("scope");
        return scope == null
                ? Set.of()
                : Arrays.stream(scope.split(" "))
                        .flatMap(word -> Scope.named(word).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
