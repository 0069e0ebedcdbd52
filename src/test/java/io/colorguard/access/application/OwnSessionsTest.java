package io.colorguard.access.application;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.identity.Actors.stale;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@Rule("IDN-13")
class OwnSessionsTest {

    @Autowired OwnSessions own;
    @Autowired PortalSessions sessions;
    @Autowired Clock clock;

    UUID here;
    UUID elsewhere;
    UUID others;

    @BeforeEach
    void signIn() {
        sessions.end(
                sessions.of(DemoPeople.require("operator").id()), End.EXPIRED, clock.instant());
        here = begin("operator", 0);
        elsewhere = begin("operator", 60);
        others = begin("viewer", 0);
    }

    @Test
    void everybodySeesTheirOwn() {
        assertThat(as("operator", () -> own.list()))
                .extracting(PortalSession::id)
                .containsExactly(here, elsewhere);
    }

    @Test
    void oneIsEnded() {
        assertThat(as("operator", () -> own.end(elsewhere)).require()).containsExactly(elsewhere);

        assertThat(open("operator")).containsExactly(here);
        assertThat(as("operator", () -> own.list())).hasSize(1);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        UUID third = begin("operator", 120);

        assertThat(as("operator", () -> own.endOthers(here)).require())
                .containsExactlyInAnyOrder(elsewhere, third);
        assertThat(open("operator")).containsExactly(here);
        assertThat(open("viewer")).contains(others);
    }

    @Test
    void thatOfSomebodyElseIsMissing() {
        List<Refusal> foreign = as("operator", () -> own.end(others)).reasons();
        List<Refusal> missing = as("operator", () -> own.end(UUID.randomUUID())).reasons();

        assertThat(foreign).isEqualTo(missing).hasSize(1);
        assertThat(foreign.getFirst().messageKey()).isEqualTo("access.refusal.own");
        assertThat(open("viewer")).contains(others);
    }

    @Test
    @Rule("IDN-7")
    void anOldSignOnEndsNone() {
        assertThat(stale("operator", () -> own.end(elsewhere)).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.STEP_UP);
        assertThat(stale("operator", () -> own.endOthers(here)).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("access.refusal.own.recent");
        assertThat(open("operator")).hasSize(2);
    }

    private List<UUID> open(String user) {
        return sessions.of(DemoPeople.require(user).id());
    }

    private UUID begin(String user, long secondsAgo) {
        Person person = DemoPeople.require(user);
        Instant begun = clock.instant().minusSeconds(secondsAgo);
        UUID id = UUID.randomUUID();
        sessions.begin(
                new PortalSession(
                        id,
                        person,
                        null,
                        new SignOn(begun, null, "demo"),
                        "10.0.0.9",
                        begun,
                        clock.instant()));
        return id;
    }
}
