package io.colorguard.identity.security;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.identity.domain.Roster;
import io.colorguard.identity.domain.TokenRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@Rule("IDN-10")
class TokenOwnersTest {

    private static final Person OWNER = DemoPeople.require("viewer");

    @Autowired ApiTokens tokens;
    @Autowired TokenRegister register;
    @Autowired PortalSessions sessions;
    @Autowired Roster roster;
    @Autowired Grants grants;
    @Autowired Clock clock;

    @Test
    void aTokenIsRefusedWhileItsOwnerHoldsNoRole() {
        String token = made();
        assertThat(isLetIn(token, RoleSource.DEMO, now())).isTrue();

        grants.replace(OWNER.id(), Set.of());

        assertThat(isLetIn(token, RoleSource.DEMO, now())).isFalse();
    }

    @Test
    void withoutADirectoryATokenWorksWhileItsOwnerIsInside() {
        String token = made();
        sessions.end(sessions.of(OWNER.id()), End.SIGNED_OUT, now());
        assertThat(isLetIn(token, RoleSource.SIGN_INS, now())).isFalse();

        UUID session = signIn();
        assertThat(isLetIn(token, RoleSource.SIGN_INS, now())).isTrue();

        sessions.end(List.of(session), End.PROVIDER, now());
        assertThat(isLetIn(token, RoleSource.SIGN_INS, now())).isFalse();
    }

    @Test
    void aSessionWhoseProcessIsLostCountsForNothing() {
        String token = made();
        sessions.end(sessions.of(OWNER.id()), End.SIGNED_OUT, now());
        signIn();

        assertThat(isLetIn(token, RoleSource.SIGN_INS, now().plusSeconds(121))).isFalse();
    }

    @Test
    void withADirectoryNobodyNeedsToBeInside() {
        String token = made();
        sessions.end(sessions.of(OWNER.id()), End.SIGNED_OUT, now());
        assertThat(isLetIn(token, RoleSource.DIRECTORY, now())).isFalse();

        roster.noteReading(now(), 1);

        assertThat(isLetIn(token, RoleSource.DIRECTORY, now())).isTrue();
    }

    @Test
    void aDirectoryThatWasNotReadForTenHoursVouchesForNobody() {
        String token = made();
        Instant read = now().truncatedTo(ChronoUnit.MILLIS);
        roster.noteReading(read, 1);

        Instant over = read.plus(Duration.ofHours(10));
        assertThat(isLetIn(token, RoleSource.DIRECTORY, over.minusSeconds(1))).isTrue();
        assertThat(isLetIn(token, RoleSource.DIRECTORY, over)).isFalse();
    }

    @Test
    void whatIsRefusedWasNotUsed() {
        String token = made();
        assertThat(isLetIn(token, RoleSource.DIRECTORY, now())).isFalse();

        assertThat(as("viewer", () -> tokens.mine()))
                .filteredOn(one -> one.name().equals("owners"))
                .allMatch(one -> one.lastUsed() == null);
    }

    private boolean isLetIn(String token, RoleSource source, Instant at) {
        var owners = new TokenOwners(source, sessions, roster);
        return new PersonalTokens(register, owners, Clock.fixed(at, ZoneOffset.UTC))
                .read(token)
                .isPresent();
    }

    private String made() {
        return as("viewer", () -> tokens.create("owners", Duration.ofDays(1), "a test").require())
                .characters();
    }

    private UUID signIn() {
        Instant now = now();
        var session =
                new PortalSession(
                        UUID.randomUUID(),
                        OWNER,
                        null,
                        new SignOn(now, null, "pwd"),
                        "127.0.0.1",
                        now,
                        now);
        sessions.begin(session);
        return session.id();
    }

    private Instant now() {
        return clock.instant();
    }
}
