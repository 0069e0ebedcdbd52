package io.colorguard.access.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.Scope;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.domain.AccessBook.Client;
import io.colorguard.identity.domain.AccessBook.Holder;
import io.colorguard.identity.domain.AccessBook.SignIn;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.identity.domain.ClientUses;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.notification.NotificationScene;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is told of whom, and who may take what away from whom. */
@DatabaseTest
@Rule("IDN-11")
class AccessTest {

    private final List<PersonId> met = new ArrayList<>();

    @Autowired ApplicationContext portal;
    @Autowired AccessBoard board;
    @Autowired RevocationDesk desk;
    @Autowired SignInPurge purge;
    @Autowired People people;
    @Autowired Grants grants;
    @Autowired PortalSessions sessions;
    @Autowired ApiTokens tokens;
    @Autowired ClientUses uses;
    @Autowired Clock clock;

    WorkspaceKey here;
    WorkspaceKey elsewhere;
    Person ours;
    Person theirs;

    @BeforeEach
    void twoWorkspaces() {
        here = new NotificationScene(portal).key();
        elsewhere = new NotificationScene(portal).key();
        ours = somebody(new Grant(Role.DEVELOPER, here), new Grant(Role.APPROVER, elsewhere));
        theirs = somebody(new Grant(Role.VIEWER, elsewhere));
    }

    /** Other tests count who holds a role in every workspace. */
    @AfterEach
    void leave() {
        met.forEach(person -> grants.replace(person, Set.of()));
    }

    @Test
    void tellsWhoHoldsWhatHereAndNothingOfOtherWorkspaces() {
        List<Holder> holders = as("admin", () -> board.holders(here).require()).holders();

        assertThat(holders).extracting(Holder::person).contains(ours, DemoPeople.require("admin"));
        assertThat(holders).extracting(Holder::person).doesNotContain(theirs);
        assertThat(holders)
                .filteredOn(holder -> holder.person().equals(ours))
                .flatExtracting(Holder::grants)
                .containsExactly(new Grant(Role.DEVELOPER, here));
    }

    @Test
    @Rule("IDN-12")
    void tellsWhoHoldsRolesThatShouldBeTwoPeoples() {
        Person both = somebody(new Grant(Role.DEVELOPER, here), new Grant(Role.APPROVER, null));

        assertThat(as("admin", () -> board.holders(here).require()).doubled())
                .extracting(one -> one.person())
                .contains(both)
                .doesNotContain(ours);
    }

    @Test
    void tellsOfSessionsAndTokensOfItsOwnPeopleOnly() {
        UUID session = signIn(ours);
        UUID foreign = signIn(theirs);
        ApiToken token = token(ours);
        ApiToken foreignToken = token(theirs);

        assertThat(as("admin", () -> board.sessions(here).require()))
                .extracting(PortalSession::id)
                .contains(session)
                .doesNotContain(foreign);
        assertThat(as("admin", () -> board.signIns(here).require()))
                .extracting(signIn -> signIn.session().id())
                .contains(session)
                .doesNotContain(foreign);
        assertThat(as("admin", () -> board.tokens(here).require()))
                .extracting(owned -> owned.token().id())
                .contains(token.id())
                .doesNotContain(foreignToken.id());
    }

    @Test
    void tellsWhichProgramsComeInAndWhen() {
        Person program = somebody(new Grant(Role.API_CLIENT, here));
        uses.note(program.id(), Set.of(Scope.IMPORT, Scope.EXPORT), clock.instant());

        assertThat(as("compliance", () -> board.clients(here).require()))
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.person()).isEqualTo(program);
                    assertThat(client.scopes())
                            .containsExactlyInAnyOrder(Scope.IMPORT, Scope.EXPORT);
                    assertThat(client.lastUsed()).isNotNull();
                });
        assertThat(as("admin", () -> board.clients(elsewhere).require()))
                .extracting(Client::person)
                .doesNotContain(program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "developer1", "reviewer", "approver1", "operator"})
    void whoAnswersNotForAccessIsToldNothingOfIt(String user) {
        for (Outcome<?> answer : everything(user, here)) {
            assertThat(answer.reasons())
                    .extracting(Refusal::kind)
                    .containsExactly(Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    @Rule("IDN-3")
    void strangersAreToldThatThereIsNoSuchWorkspace() {
        Function<WorkspaceKey, Stream<Outcome<?>>> asked =
                key ->
                        Stream.of(
                                act(theirs, () -> board.holders(key)),
                                act(theirs, () -> board.sessions(key)),
                                act(theirs, () -> board.signIns(key)),
                                act(theirs, () -> board.tokens(key)),
                                act(theirs, () -> board.clients(key)),
                                act(theirs, () -> desk.endSession(key, UUID.randomUUID(), "x")),
                                act(theirs, () -> desk.takeToken(key, UUID.randomUUID(), "x")));
        assertThat(asked.apply(here).map(Outcome::reasons))
                .containsExactlyElementsOf(
                        asked.apply(new WorkspaceKey("no-such")).map(Outcome::reasons).toList())
                .allSatisfy(reasons ->
                        assertThat(reasons)
                                .extracting(Refusal::kind)
                                .containsExactly(Refusal.Kind.NOT_FOUND));
    }

    @Test
    @Rule("AUD-1")
    void anAdministratorEndsASessionAndLeavesWhy() {
        UUID session = signIn(ours);

        as("admin", () -> desk.endSession(here, session, " left a desk open ").require());

        assertThat(sessions.of(ours.id())).isEmpty();
        assertThat(signIn(session).endedBy()).isEqualTo(End.REVOKED);
        assertThat(revisions("session.revoked")).containsExactly("admin left a desk open");
    }

    @Test
    @Rule("AUD-1")
    void anAdministratorTakesATokenBackAndLeavesWhy() {
        ApiToken token = token(ours);

        as("admin", () -> desk.takeToken(here, token.id(), "found in a log").require());

        assertThat(act(ours, () -> tokens.mine()))
                .singleElement()
                .satisfies(one -> assertThat(one.revokedAt()).isNotNull());
        assertThat(revisions("token.taken")).containsExactly("admin found in a log");
    }

    @Test
    void whatIsOverCannotBeEndedAgain() {
        UUID session = signIn(ours);
        ApiToken token = token(ours);
        as("admin", () -> desk.endSession(here, session, "first").require());
        as("admin", () -> desk.takeToken(here, token.id(), "first").require());

        assertThat(as("admin", () -> desk.endSession(here, session, "again")).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("access.refusal.session");
        assertThat(as("admin", () -> desk.takeToken(here, token.id(), "again")).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("access.refusal.token");
    }

    @Test
    @Rule("IDN-3")
    void sessionsAndTokensOfOthersPeopleAreMissing() {
        UUID session = signIn(theirs);
        ApiToken token = token(theirs);

        assertThat(as("admin", () -> desk.endSession(here, session, "x")).reasons())
                .isEqualTo(
                        as("admin", () -> desk.endSession(here, UUID.randomUUID(), "x")).reasons());
        assertThat(as("admin", () -> desk.takeToken(here, token.id(), "x")).reasons())
                .isEqualTo(
                        as("admin", () -> desk.takeToken(here, UUID.randomUUID(), "x")).reasons());
        assertThat(sessions.of(theirs.id())).containsExactly(session);
    }

    @Test
    void complianceOfficersLookOn() {
        UUID session = signIn(ours);
        ApiToken token = token(ours);
        assertThat(everything("compliance", here)).allMatch(answer -> answer.reasons().isEmpty());

        assertThat(as("compliance", () -> desk.endSession(here, session, "x")).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.FORBIDDEN);
        assertThat(as("compliance", () -> desk.takeToken(here, token.id(), "x")).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "tab\there"})
    @Rule("AUD-1")
    void takingAwayAsksForAReason(String reason) {
        UUID session = signIn(ours);
        ApiToken token = token(ours);
        assertThat(as("admin", () -> desk.endSession(here, session, reason)).reasons())
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(as("admin", () -> desk.takeToken(here, token.id(), reason)).reasons())
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(as("admin", () -> desk.takeToken(here, token.id(), "x".repeat(201))).reasons())
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(sessions.of(ours.id())).containsExactly(session);
    }

    @Test
    void signInsAreForgottenAfterNinetyDays() {
        Instant now = clock.instant();
        UUID old = signIn(ours, now.minus(Duration.ofDays(90)).minusSeconds(1));
        UUID young = signIn(ours, now.minus(Duration.ofDays(90)).plusSeconds(60));

        purge.purge(now);

        assertThat(as("admin", () -> board.signIns(here).require()))
                .extracting(signIn -> signIn.session().id())
                .contains(young)
                .doesNotContain(old);
    }

    private List<Outcome<?>> everything(String user, WorkspaceKey key) {
        return List.of(
                as(user, () -> board.holders(key)),
                as(user, () -> board.sessions(key)),
                as(user, () -> board.signIns(key)),
                as(user, () -> board.tokens(key)),
                as(user, () -> board.clients(key)));
    }

    private SignIn signIn(UUID id) {
        return as("admin", () -> board.signIns(here).require()).stream()
                .filter(signIn -> signIn.session().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> revisions(String action) {
        return Inside.owner(portal)
                .sql(
                        """
                        select actor_user || ' ' || reason from revision
                        where action = ? and subject_kind = 'person' and subject_key = ?
                        """)
                .params(action, ours.userName())
                .query(String.class)
                .list();
    }

    private Person somebody(Grant... held) {
        String name = "u-" + UUID.randomUUID().toString().substring(0, 8);
        Person person = new Person(new PersonId("bank", name), name, "Somebody " + name);
        people.see(person);
        grants.replace(person.id(), Set.of(held));
        met.add(person.id());
        return person;
    }

    private UUID signIn(Person person) {
        return signIn(person, clock.instant());
    }

    private UUID signIn(Person person, Instant at) {
        var signOn = new SignOn(at, null, "pwd");
        var session =
                new PortalSession(
                        UUID.randomUUID(), person, null, signOn, "10.0.0.7", at, clock.instant());
        sessions.begin(session);
        return session.id();
    }

    private ApiToken token(Person person) {
        return act(person, () -> tokens.create("ci", Duration.ofDays(30), "a test").require())
                .token();
    }

    private static <T> T act(Person person, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ActingAs.call(person, work);
    }
}
