package io.colorguard.identity.persistence;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.Scope;
import io.colorguard.identity.domain.ClientUses;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When clients came, one row each. */
@Component
class JdbcClientUses implements ClientUses {

    private final JdbcClient jdbc;

    JdbcClientUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To the minute, so that reading does not turn into writing. */
    @Override
    @Transactional
    public void note(PersonId client, Set<Scope> scopes, Instant now) {
        jdbc.sql(
                        """
                        insert into api_client_use (issuer, subject, scopes, last_used)
                        values (:issuer, :subject, :scopes, :now)
                        on conflict (issuer, subject) do update
                        set scopes = excluded.scopes, last_used = excluded.last_used
                        where api_client_use.last_used < excluded.last_used - interval '1 minute'
                            or api_client_use.scopes <> excluded.scopes
                        """)
                .param("issuer", client.issuer())
                .param("subject", client.subject())
                .param("scopes", words(scopes))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    static Set<Scope> scopes(String words) {
        return Arrays.stream(words.split(" "))
                .flatMap(word -> Scope.named(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
