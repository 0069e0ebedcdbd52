package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedIn;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Rule("IDN-6")
class OpenSessionsTest {

    @Autowired WebApplicationContext portal;
    @Autowired OpenSessions open;
    @Autowired PortalSessions sessions;
    @Autowired ObjectProvider<PageCloser> pages;
    @Autowired Clock clock;

    @Value("${server.servlet.session.timeout}")
    Duration timeout;

    MockMvcTester anonymous;

    @BeforeEach
    void client() {
        anonymous = ApiClient.anonymous(portal);
    }

    @Test
    void aSignInIsEnteredWithWhoHowAndFromWhere() {
        signIn("compliance", null);

        PortalSession entered = latest("compliance");
        assertThat(entered.signOn().method()).isEqualTo("demo");
        assertThat(entered.signOn().isRecent(clock.instant())).isTrue();
        assertThat(entered.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void aSignInTakesNothingOverFromTheSessionBefore() {
        MockHttpSession first = signIn("viewer", null);
        first.setAttribute("left", "behind");

        MockHttpSession second = signIn("operator", first);

        assertThat(first.isInvalid()).isTrue();
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(second.getAttribute("left")).isNull();
    }

    @Test
    void whatIsEndedHereEndsAtOnce() {
        MockHttpSession session = signIn("approver1", null);

        UUID id = latest("approver1").id();

        open.end(List.of(id), End.REVOKED);

        assertThat(session.isInvalid()).isTrue();
        assertThat(sessions.of(DemoPeople.require("approver1").id())).doesNotContain(id);
    }

    /** A page that is told to leave asks for the next one before its session is gone. */
    @Test
    void whatIsAskedForWhileASessionEndsWaitsUntilItHas()
            throws InterruptedException, ExecutionException, TimeoutException {
        MockHttpSession session = new MockHttpSession();
        var goneWhenAnswered = new CompletableFuture<Boolean>();
        PageCloser asking =
                (_, _) -> {
                    ask(session, goneWhenAnswered);
                    assertThat(goneWhenAnswered)
                            .isNotDone()
                            .failsWithin(Duration.ofMillis(200))
                            .withThrowableOfType(TimeoutException.class);
                };
        var process = new OpenSessions(sessions, closer(asking), _ -> {}, clock);
        process.begin(session, signedIn("viewer"), null);
        var before = new CompletableFuture<Boolean>();
        ask(session, before);
        assertThat(before.get(5, TimeUnit.SECONDS)).isFalse();

        process.end(List.of(latest("viewer").id()), End.PROVIDER);

        assertThat(goneWhenAnswered.get(5, TimeUnit.SECONDS)).isTrue();
    }

    private static ObjectProvider<PageCloser> closer(PageCloser one) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("one", one);
        return beans.getBeanProvider(PageCloser.class);
    }

    /** A request of its own, which tells whether it was answered after the session. */
    private static void ask(MockHttpSession session, CompletableFuture<Boolean> answered) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/signed-out");
        request.setSession(session);
        Thread.startVirtualThread(() -> {
            try {
                new EndingSessions()
                        .doFilter(
                                request,
                                new MockHttpServletResponse(),
                                (_, _) -> answered.complete(session.isInvalid()));
            } catch (ServletException | IOException e) {
                answered.completeExceptionally(e);
            }
        });
    }

    @Test
    void whatAnotherProcessEndedEndsWithTheNextRound() {
        MockHttpSession session = signIn("approver2", null);
        sessions.end(List.of(latest("approver2").id()), End.REVOKED, clock.instant());
        assertThat(session.isInvalid()).isFalse();

        open.watch();

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void theRoundLeavesTheOthersAlone() {
        MockHttpSession session = signIn("reviewer", null);

        open.watch();

        assertThat(session.isInvalid()).isFalse();
        assertThat(sessions.of(DemoPeople.require("reviewer").id())).isNotEmpty();
    }

    @Test
    @Rule("IDN-7")
    void whoProvesAnewKeepsTheSessionUnderANewId() {
        MockHttpSession session = signIn("approver1", null);
        session.setAttribute("typed", "half a reason");
        String id = session.getId();
        PortalSession entered = latest("approver1");

        MockHttpSession after = again("approver1", session);

        assertThat(after.getAttribute("typed")).isEqualTo("half a reason");
        assertThat(after.getId()).isNotEqualTo(id);
        assertThat(latest("approver1").id()).isEqualTo(entered.id());
        assertThat(latest("approver1").signOn().at()).isAfter(entered.signOn().at());
    }

    @Test
    @Rule("IDN-7")
    void somebodyElseProvingWhoTheyAreChangesNothing() {
        MockHttpSession session = signIn("approver1", null);
        PortalSession entered = latest("approver1");
        int others = sessions.of(DemoPeople.require("approver2").id()).size();

        again("approver2", session);

        assertThat(session.isInvalid()).isFalse();
        assertThat(latest("approver1")).isEqualTo(entered);
        assertThat(sessions.of(DemoPeople.require("approver2").id())).hasSize(others);
    }

    @Test
    void noSessionOutlastsTenHours() {
        MockHttpSession session = new MockHttpSession();
        var time = new AtomicReference<>(clock.instant());
        var process = new OpenSessions(sessions, pages, _ -> {}, hands(time));
        process.begin(session, signedIn("developer2"), null);

        time.updateAndGet(now -> now.plus(Duration.ofHours(10)).minusSeconds(1));
        process.act(session);
        process.watch();
        assertThat(session.isInvalid()).isFalse();
        time.updateAndGet(now -> now.plusSeconds(1));
        process.watch();

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void noSessionOutlastsHalfAnHourWithoutAnAct() {
        MockHttpSession session = new MockHttpSession();
        var time = new AtomicReference<>(clock.instant());
        var process = new OpenSessions(sessions, pages, _ -> {}, hands(time));
        process.begin(session, signedIn("developer1"), null);

        time.updateAndGet(now -> now.plus(Duration.ofMinutes(29)));
        process.act(session);
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(30)).minusSeconds(1));
        process.watch();
        assertThat(session.isInvalid()).isFalse();
        time.updateAndGet(now -> now.plusSeconds(1));
        process.watch();

        assertThat(session.isInvalid()).isTrue();
    }

    /** What a page asks by itself while it stands open is no act. */
    @ParameterizedTest
    @CsvSource({", true", "init, true", "heartbeat, false", "push, false", "uidl, false"})
    void onlyAskingForAPageIsAnActAmongRequests(@Nullable String sort, boolean act)
            throws ServletException, IOException {
        MockHttpSession session = new MockHttpSession();
        var time = new AtomicReference<>(clock.instant());
        var process = new OpenSessions(sessions, pages, _ -> {}, hands(time));
        process.begin(session, signedIn("developer1"), null);
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(20)));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        if (sort != null) {
            request.setParameter("v-r", sort);
        }

        new ActFilter(process)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(20)));
        process.watch();

        assertThat(session.isInvalid()).isEqualTo(!act);
    }

    /** The two clocks that end a session without an act agree. */
    @Test
    void theServersOwnLimitIsTheSame() {
        assertThat(timeout).isEqualTo(PortalSession.LONGEST_IDLE);
    }

    private SignedIn signedIn(String user) {
        return SignedIn.onPage(
                DemoPeople.require(user), "127.0.0.1", new SignOn(clock.instant(), null, "demo"));
    }

    private PortalSession latest(String user) {
        return sessions.held(DemoPeople.require(user).id(), clock.instant(), 1).getFirst();
    }

    private MockHttpSession again(String user, MockHttpSession session) {
        return (MockHttpSession)
                Objects.requireNonNull(
                        anonymous
                                .post()
                                .uri("/demo/sign-in")
                                .param("user", user)
                                .param("again", "/signed-on")
                                .session(session)
                                .with(csrf())
                                .exchange()
                                .getRequest()
                                .getSession());
    }

    private MockHttpSession signIn(String user, @Nullable MockHttpSession before) {
        var request = anonymous.post().uri("/demo/sign-in").param("user", user).with(csrf());
        if (before != null) {
            request.session(before);
        }
        return (MockHttpSession)
                Objects.requireNonNull(request.exchange().getRequest().getSession());
    }

    private static Clock hands(AtomicReference<Instant> time) {
        InstantSource source = time::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
