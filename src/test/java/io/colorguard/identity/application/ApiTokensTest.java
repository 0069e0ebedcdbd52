package io.colorguard.identity.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.identity.domain.TokenRegister;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
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
        assertThat(call(made.characters())).hasStatus(404);
        assertThat(mine(made).lastUsed()).isNotNull();
    }

    @Test
    @Rule("IDN-1")
    void aRevokedTokenIsRefusedAtOnce() {
        NewToken made = create("ci");
        as("developer1", () -> tokens.revoke(made.token().id()).require());
        assertThat(call(made.characters())).hasStatus(401);
        assertThat(mine(made).revokedAt()).isNotNull();
    }

    @Test
    @Rule("IDN-1")
    void anExpiredTokenIsRefused() {
        NewToken made = create("ci");
        assertThat(register.use(ApiTokens.digest(made.characters()), made.token().expiresAt()))
                .isEmpty();
        assertThat(
                        register.use(
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
                        assertThat(tokens.revoke(made.token().id()).reasons())
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
        Outcome<NewToken> outcome = as("viewer", () -> tokens.create(name, Duration.ofDays(days)));
        assertThat(outcome.reasons()).extracting(Refusal::field).containsExactly(field);
    }

    private NewToken create(String name) {
        return as("developer1", () -> tokens.create(name, Duration.ofDays(30)).require());
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
}
