package io.colorguard.identity.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.identity.domain.TokenRegister;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ApiTokensTest {

    @Autowired ApiTokens tokens;
    @Autowired TokenRegister register;
    @Autowired WebApplicationContext portal;
    @Autowired JdbcClient jdbc;

    @Test
    @Rule("IDN-1")
    void aTokenActsAsItsOwnerAndTellsWhenItWasUsed() {
        NewToken made = create("ci");
        String admins =
                as("admin", () -> tokens.create("ci", Duration.ofDays(1), "nightly build"))
                        .require()
                        .characters();
        assertThat(founding(made.characters())).hasStatus(403);
        assertThat(founding(admins)).hasStatus(201);
        assertThat(mine(made).lastUsed()).isNotNull();
    }

    @Test
    @Rule("IDN-1")
    void aRevokedTokenIsRefusedAtOnce() {
        NewToken made = create("ci");
        as("developer1", () -> tokens.revoke(made.token().id(), "left the team").require());
        assertThat(call(made.characters())).hasStatus(401);
        assertThat(mine(made).revokedAt()).isNotNull();
    }

    @Test
    @Rule("IDN-1")
    void anExpiredTokenIsRefused() {
        NewToken made = create("ci");
        assertThat(register.owner(ApiTokens.digest(made.characters()), made.token().expiresAt()))
                .isEmpty();
        assertThat(
                        register.owner(
                                ApiTokens.digest(made.characters()),
                                made.token().expiresAt().minusMillis(1)))
                .contains(DemoPeople.require("developer1"));
    }

    @Test
    @Rule("IDN-1")
    void theTokensCharactersAreStoredNowhere() {
        NewToken made = create("ci");
        assertThat(made.characters()).matches("cg_[A-Za-z0-9_-]{43}");
        assertThat(made.toString()).doesNotContain(made.characters());
        assertThat(
                        jdbc.sql("select t::text from api_token t where id = ?")
                                .param(made.token().id())
                                .query(String.class)
                                .single())
                .doesNotContain(made.characters().substring(3));
    }

    @Test
    void nobodyRevokesTheTokensOfOthers() {
        NewToken made = create("ci");
        as(
                "admin",
                () ->
                        assertThat(tokens.revoke(made.token().id(), "left the team").reasons())
                                .extracting(Refusal::kind)
                                .containsExactly(Refusal.Kind.NOT_FOUND));
        assertThat(call(made.characters())).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',   30, name
                    '  ', 30, name
                    ci,   0,  lifetime
                    ci,   -1, lifetime
                    ci,   367, lifetime
                    """)
    void namesAndLifetimesHaveLimits(String name, int days, String field) {
        Outcome<NewToken> outcome =
                as("viewer", () -> tokens.create(name, Duration.ofDays(days), "nightly build"));
        assertThat(outcome.reasons()).extracting(Refusal::field).containsExactly(field);
    }

    @Test
    @Rule("AUD-1")
    void makingAndRevokingLeavesWhoAndWhy() {
        NewToken made = create("ci");
        assertThat(revisions(made)).containsExactly("developer1 token.created nightly build");

        as("developer1", () -> tokens.revoke(made.token().id(), " leaked in a log ").require());
        as("developer1", () -> tokens.revoke(made.token().id(), "again").require());
        assertThat(call(made.characters())).hasStatus(401);

        assertThat(revisions(made))
                .containsExactly(
                        "developer1 token.created nightly build",
                        "developer1 token.revoked leaked in a log");
        assertThat(
                        jdbc.sql(
                                        "select revoked_at is null from api_token_aud where id = ? order by rev")
                                .param(made.token().id())
                                .query(Boolean.class)
                                .list())
                .containsExactly(true, false);
    }

    @Test
    @Rule("AUD-1")
    void usingATokenLeavesNoRevision() {
        NewToken made = create("ci");
        assertThat(call(made.characters())).hasStatus(404);
        assertThat(mine(made).lastUsed()).isNotNull();
        assertThat(revisions(made)).hasSize(1);
    }

    @Test
    @Rule("AUD-1")
    void aTokenWrittenPastTheServiceIsRefused() {
        assertThatThrownBy(() ->
                        jdbc.sql("update api_token set revoked_at = null where id = ?")
                                .param(create("ci").token().id())
                                .update())
                .hasMessageContaining("left no revision");
    }

    @ParameterizedTest
    @Rule("AUD-1")
    @ValueSource(strings = {"", "  ", "tab\there", "line\nbreak"})
    void asksForAReason(String reason) {
        NewToken made = create("ci");
        assertThat(as("developer1", () -> tokens.revoke(made.token().id(), reason)).reasons())
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(mine(made).revokedAt()).isNull();
        assertThat(as("viewer", () -> tokens.create("ci", Duration.ofDays(1), reason)).reasons())
                .extracting(Refusal::field)
                .containsExactly("reason");
    }

    @Test
    void reasonsAreNoEssays() {
        assertThat(
                        as("viewer", () -> tokens.create("ci", Duration.ofDays(1), "x".repeat(201)))
                                .reasons())
                .extracting(Refusal::field)
                .containsExactly("reason");
    }

    private List<String> revisions(NewToken made) {
        return Inside.owner(portal)
                .sql(
                        """
                        select actor_user || ' ' || action || ' ' || reason from revision
                        where subject_kind = 'token' and subject_key = ? order by rev
                        """)
                .param(made.token().id().toString())
                .query(String.class)
                .list();
    }

    private NewToken create(String name) {
        return as(
                "developer1",
                () -> tokens.create(name, Duration.ofDays(30), "nightly build").require());
    }

    private ApiToken mine(NewToken made) {
        UUID id = made.token().id();
        return as("developer1", () -> tokens.mine()).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult call(String token) {
        return ApiClient.anonymous(portal)
                .get()
                .uri("/api/v1/no/such/thing")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    /** Founding a workspace, as administrators may. */
    private MvcTestResult founding(String token) {
        return ApiClient.anonymous(portal)
                .post()
                .uri("/api/v1/workspaces")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"key": "tok-%s", "name": "Tokens", "environments": [], "trafficTypes": []}
                        """
                                .formatted(UUID.randomUUID().toString().substring(0, 8)))
                .exchange();
    }
}
