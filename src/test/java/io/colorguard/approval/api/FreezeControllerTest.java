package io.colorguard.approval.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.identity.Actors;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Clients declare freezes, and are told of everything in one that says nothing. */
@DatabaseTest
@Rule("APR-9")
class FreezeControllerTest {

    private static final String ZONE = "America/Mexico_City";

    @Autowired WebApplicationContext portal;
    @Autowired Clock clock;
    @Autowired FreezeCalendar calendar;

    ApprovalScene scene;
    JsonCalls calls;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        calls = new JsonCalls(portal, "/api/v1/workspaces/" + scene.workspace.key() + "/freezes");
    }

    @Test
    void anAdministratorDeclaresAndEverybodyReads() {
        MvcTestResult declared = declare("admin", freeze());

        assertThat(declared).hasStatus(HttpStatus.CREATED);
        assertThat(declared)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("number", 1)
                .containsEntry("zone", ZONE)
                .containsEntry("tiers", List.of("staging", "production"))
                .containsEntry("reason", "Payday")
                .containsEntry("by", "admin");
        assertThat(list("viewer"))
                .bodyJson()
                .extractingPath("$.freezes[*].number")
                .isEqualTo(List.of(1));
    }

    @ParameterizedTest
    @MethodSource
    void namesEverythingThatSaysNothing(
            Map<String, Object> wrong, List<String> fields, String words) {
        Map<String, Object> body = freeze();
        body.putAll(wrong);
        body.values().removeIf(""::equals);

        MvcTestResult refused = declare("admin", body);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused)
                .bodyJson()
                .extractingPath(fields.size() == 1 ? "$.field" : "$.errors[*].field")
                .isEqualTo(fields.size() == 1 ? fields.getFirst() : fields);
        assertThat(refused).bodyText().contains("APR-9").contains(words);
        assertThat(list("admin")).bodyJson().extractingPath("$.freezes").isEqualTo(List.of());
    }

    static Stream<Arguments> namesEverythingThatSaysNothing() {
        return Stream.of(
                Arguments.of(
                        Map.of("tiers", List.of("production", "prod")),
                        List.of("tiers[1]"),
                        "there is no tier “prod”"),
                Arguments.of(
                        Map.of("tiers", List.of("PRODUCTION")),
                        List.of("tiers[0]"),
                        "Name development, staging or production"),
                Arguments.of(Map.of("tiers", List.of()), List.of("tiers"), "at least one"),
                Arguments.of(Map.of("tiers", ""), List.of("tiers"), "at least one"),
                Arguments.of(Map.of("from", ""), List.of("from"), "“from”"),
                Arguments.of(Map.of("until", ""), List.of("until"), "“until”"),
                Arguments.of(Map.of("zone", "Mars/Olympus"), List.of("zone"), "clocks"),
                Arguments.of(Map.of("reason", ""), List.of("reason"), "what the freeze is for"),
                Arguments.of(
                        Map.of("until", "2001-01-01T00:00"), List.of("until"), "later “until”"),
                Arguments.of(
                        Map.of("until", "+300000-01-01T00:00"),
                        List.of("until"),
                        "before the year 10000"),
                Arguments.of(
                        Map.of("from", "-300000-01-01T00:00"),
                        List.of("from"),
                        "after the year 1999"),
                Arguments.of(
                        Map.of("from", "", "zone", "", "tiers", List.of("moon")),
                        List.of("from", "zone", "tiers[0]"),
                        "moon"));
    }

    @Test
    void answersInTheClientsLanguage() {
        Map<String, Object> body = freeze();
        body.put("tiers", List.of("prod"));

        assertThat(calls.in("es").post("admin", "", body))
                .bodyText()
                .contains("no existe el nivel «prod»");
    }

    @Test
    void aTokenLiftsNothingWhoeverHoldsIt() {
        declare("admin", freeze());

        for (String person : List.of("admin", "approver1")) {
            MvcTestResult refused = calls.post(person, "/1/lift", Map.of("reason", "Paid out"));
            assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(refused).bodyText().contains("in person").contains("APR-9");
        }
        assertThat(calls.post("developer1", "/1/lift", Map.of("reason", "Paid out")))
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("IDN-2");
        assertThat(calls.post("admin", "/99/lift", Map.of("reason", "Paid out")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(list("viewer"))
                .bodyJson()
                .extractingPath("$.freezes[0].state")
                .isEqualTo("running");
    }

    @Test
    void tellsWhoLiftedIt() {
        declare("admin", freeze());
        Actors.as("approver1", () -> calendar.lift(scene.workspace.key(), 1, "Paid out").require());

        assertThat(list("viewer"))
                .bodyJson()
                .extractingPath("$.freezes[0].lifted")
                .asMap()
                .containsEntry("by", "approver1")
                .containsEntry("reason", "Paid out");
    }

    @Rule({"APR-10"})
    @Test
    void theSameCallAgainDeclaresNothing() {
        Map<String, Object> body = freeze();
        calls.postOnce("freeze-1", "admin", "", body);

        assertThat(calls.postOnce("freeze-1", "admin", "", body)).hasStatus(HttpStatus.CREATED);
        assertThat(list("viewer"))
                .bodyJson()
                .extractingPath("$.freezes[*].number")
                .isEqualTo(List.of(1));
    }

    @Rule({"IDN-2", "IDN-3"})
    @Test
    void isForAdministratorsOfAWorkspaceThatExists() {
        assertThat(declare("approver1", freeze())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(new JsonCalls(portal, "/api/v1/workspaces/elsewhere").get("admin", "/freezes"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Map<String, Object> freeze() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(ZONE)).withNano(0);
        return new HashMap<>(
                Map.of(
                        "from", now.minusHours(1).toString(),
                        "until", now.plusDays(2).toString(),
                        "zone", ZONE,
                        "tiers", List.of("production", "staging"),
                        "reason", "Payday"));
    }

    private MvcTestResult declare(String person, Map<String, Object> body) {
        return calls.post(person, "", body);
    }

    private MvcTestResult list(String person) {
        return calls.get(person, "");
    }
}
