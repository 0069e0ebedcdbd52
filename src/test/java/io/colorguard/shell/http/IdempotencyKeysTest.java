package io.colorguard.shell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rounds;
import io.colorguard.Rule;
import io.colorguard.Together;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class IdempotencyKeysTest {

    private static final int CROWD = 12;
    private static final int REPEATS = 10;
    private static final String THING = "{\"name\": \"a\", \"size\": 0}";

    @Autowired WebApplicationContext portal;
    @Autowired JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    MockMvcTester api;

    @BeforeEach
    void startCounting() {
        api = ApiClient.as("developer1", portal);
        TrialController.WRITTEN.set(0);
    }

    @Test
    @Rule("APR-10")
    void aRepetitionIsAnsweredAlikeAndChangesNothing() throws Exception {
        MvcTestResult first = post(api, THING);
        MvcTestResult second = post(api, THING);

        assertThat(TrialController.WRITTEN).hasValue(1);
        assertThat(second).hasStatus(201).headers().hasValue("Idempotency-Replayed", "true");
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo("/api/v1/trial/things/a")
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(second.getResponse().getContentType())
                .isEqualTo(first.getResponse().getContentType());
        assertThat(second.getResponse().getContentAsString())
                .isNotEmpty()
                .isEqualTo(first.getResponse().getContentAsString());
    }

    @Test
    @Rule("APR-10")
    void theKeyOfAnotherRequestIsRefused() {
        post(api, THING);
        assertThat(post(api, "{\"name\": \"b\", \"size\": 0}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"rule\": \"APR-10\", \"field\": \"Idempotency-Key\"}");
        assertThat(TrialController.WRITTEN).hasValue(1);
    }

    @Test
    @Rule("APR-10")
    void ofManyAtOnceOneIsCarriedOut() throws Exception {
        String slow = "{\"name\": \"slow\", \"size\": 300}";
        Callable<MvcTestResult> call = () -> post(api, slow);
        for (MvcTestResult answer : Together.run(Collections.nCopies(CROWD, call))) {
            assertThat(answer).hasStatus(201);
        }
        assertThat(TrialController.WRITTEN).hasValue(1);
    }

    @Test
    @Rule("APR-10")
    void eachOfManyWritesThatAreRepeatedTakesEffectOnce() throws Exception {
        int writes = Rounds.of(10_000) / REPEATS;
        for (int write = 0; write < writes; write++) {
            String own = key + "-" + write;
            Callable<MvcTestResult> call = () -> post(api, own, THING);
            for (MvcTestResult answer : Together.run(Collections.nCopies(REPEATS, call))) {
                assertThat(answer).hasStatus(201);
            }
        }
        assertThat(TrialController.WRITTEN).hasValue(writes);
    }

    @Test
    void eachPersonHasKeysOfTheirOwn() {
        post(api, THING);
        assertThat(post(ApiClient.as("admin", portal), THING)).hasStatus(201);
        assertThat(TrialController.WRITTEN).hasValue(2);
    }

    @Test
    void whatFailedCanBeTriedAgain() {
        for (int i = 0; i < 2; i++) {
            assertThat(api.post().uri("/api/v1/trial/failures").header("Idempotency-Key", key))
                    .hasStatus(500);
        }
        assertThat(TrialController.WRITTEN).hasValue(2);
    }

    @Test
    void keysAreForgottenAfterADay() {
        post(api, THING);
        jdbc.sql("update idempotent_answer set claimed_at = now() - interval '25 hours'").update();
        post(api, THING);
        assertThat(TrialController.WRITTEN).hasValue(2);
    }

    @Test
    @Rule("APR-10")
    void filesAreComparedByTheirContent() {
        assertThat(upload("a = 1")).hasStatusOk();
        assertThat(upload("a = 1")).hasStatusOk();
        assertThat(upload("a = 2")).hasStatus(422);
        assertThat(TrialController.WRITTEN).hasValue(1);
    }

    /** The control of the races. */
    @Test
    void withoutAKeyEachRequestCounts() throws Exception {
        Callable<MvcTestResult> call =
                () ->
                        api.post()
                                .uri("/api/v1/trial/things")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(THING)
                                .exchange();
        Together.run(Collections.nCopies(CROWD, call));
        assertThat(TrialController.WRITTEN).hasValue(CROWD);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "ñ", "a b"})
    void strangeKeysAreRefused(String strange) {
        assertThat(
                        api.post()
                                .uri("/api/v1/trial/things")
                                .header("Idempotency-Key", strange)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(THING))
                .hasStatus(422);
        assertThat(TrialController.WRITTEN).hasValue(0);
    }

    private MvcTestResult post(MockMvcTester client, String body) {
        return post(client, key, body);
    }

    private MvcTestResult post(MockMvcTester client, String own, String body) {
        return client.post()
                .uri("/api/v1/trial/things")
                .header("Idempotency-Key", own)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult upload(String content) {
        return api.post()
                .uri("/api/v1/trial/files")
                .multipart()
                .part(new MockPart("file", "a.tfvars", content.getBytes(StandardCharsets.UTF_8)))
                .header("Idempotency-Key", key)
                .exchange();
    }
}
