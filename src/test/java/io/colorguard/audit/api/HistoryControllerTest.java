package io.colorguard.audit.api;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class HistoryControllerTest {

    @Autowired WebApplicationContext portal;
    @Autowired WorkspaceSetup setup;

    private final String key = "audit-" + UUID.randomUUID().toString().substring(0, 8);
    MockMvcTester api;

    @BeforeEach
    void aWorkspaceWithTwoActs() {
        api = ApiClient.as("viewer", portal);
        as(
                "admin",
                () -> {
                    setup.create(
                                    new NewWorkspace(
                                            key,
                                            "Cards",
                                            List.of(
                                                    new Environment(
                                                            "dev", "dev", Tier.DEVELOPMENT)),
                                            List.of(new TrafficType("user", "User"))))
                            .require();
                    setup.rename(new WorkspaceKey(key), "Payments").require();
                });
    }

    @Test
    @Rule("AUD-1")
    void tellsWhoDidWhatNewestFirst() {
        assertThat(api.get().uri("/api/v1/workspaces/" + key + "/history"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"entries": [
                          {"action": "workspace.renamed", "source": "browser",
                           "actor": {"user": "admin", "roles": ["administrator"]},
                           "subject": {"kind": "workspace", "key": "%s"}},
                          {"action": "workspace.created", "actor": {"user": "admin"}}],
                         "next": null}
                        """
                                .formatted(key));
    }

    @Test
    void followsTheCursor() {
        String page = "/api/v1/workspaces/" + key + "/history?limit=1";
        MvcTestResult first = api.get().uri(page).exchange();
        assertThat(first)
                .bodyJson()
                .extractingPath("$.entries[*].action")
                .isEqualTo(List.of("workspace.renamed"));
        Object next = JsonCalls.read(first, "$.next");
        MvcTestResult second = api.get().uri(page + "&cursor=" + next).exchange();
        assertThat(second)
                .bodyJson()
                .extractingPath("$.entries[*].action")
                .isEqualTo(List.of("workspace.created"));
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    actor=admin,                            2
                    actor=developer1,                       0
                    actor=nobody,                           0
                    action=workspace.renamed,               1
                    from=2020-01-01,                        2
                    to=2020-01-01T00:00:00Z,                0
                    from=2020-01-01T00:00:00%2B02:00,       2
                    flag=none,                              0
                    change=CHG-1,                           0
                    flag=%00,                               0
                    q=payments,                             0
                    q=carmen,                               2
                    kind=workspace,                         2
                    kind=flag,                              0
                    object=no-such,                         0
                    kind=workspace&action=workspace.renamed, 1
                    change=%00,                             0
                    q=%00,                                  0
                    kind=%00,                               0
                    object=%00,                             0
                    actor=%00,                              0
                    action=%00,                             0
                    """)
    void narrowsByFilter(String filter, int entries) {
        assertThat(
                        api.get()
                                .uri(
                                        java.net.URI.create(
                                                "/api/v1/workspaces/"
                                                        + key
                                                        + "/history?"
                                                        + filter)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.entries.length()")
                .isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    from=yesterday, 422
                    from=+999999999-12-31T00:00:00Z, 422
                    to=-999999999-01-01T00:00:00Z,   422
                    from=2026-02-30, 422
                    limit=0,        422
                    limit=501,      422
                    limit=many,     400
                    cursor=x,       400
                    """)
    void refusesWhatItCannotRead(String filter, int status) {
        assertThat(api.get().uri("/api/v1/workspaces/" + key + "/history?" + filter))
                .hasStatus(status);
    }

    @Test
    @Rule("AUD-6")
    void handsOutTheHistoryAsAFile() {
        String export = "/api/v1/workspaces/" + key + "/history/export";
        assertThat(api.get().uri(export + "?format=json&action=workspace.renamed"))
                .hasStatusOk()
                .hasContentType("application/json")
                .headers()
                .hasValue(
                        "Content-Disposition", "attachment; filename=\"" + key + "-history.json\"");
        assertThat(api.get().uri(export + "?format=json&action=workspace.renamed"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"extract": {"workspace": "%s", "query": {"action": "workspace.renamed"},
                            "by": "api", "takenBy": {"user": "viewer"}},
                         "entries": [{"action": "workspace.renamed"}], "revisions": 1}
                        """
                                .formatted(key));
        assertThat(api.get().uri(export)).hasStatusOk().hasContentType("application/zip");
    }

    @Test
    @Rule("AUD-6")
    void refusesFilesThatItCannotMake() {
        String export = "/api/v1/workspaces/" + key + "/history/export";
        assertThat(api.get().uri(export + "?format=xlsx"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"rule\": \"AUD-6\", \"field\": \"format\"}");
        assertThat(api.get().uri(export + "?from=yesterday")).hasStatus(422);
        assertThat(api.get().uri("/api/v1/workspaces/no-such-one/history/export")).hasStatus(404);
        assertThat(api.get().uri("/api/v1/workspaces/NO SUCH/history/export")).hasStatus(404);
    }

    @Test
    @Rule("IDN-3")
    void aMissingWorkspaceIsNotFound() {
        assertThat(api.get().uri("/api/v1/workspaces/no-such-one/history")).hasStatus(404);
        assertThat(api.get().uri("/api/v1/workspaces/NO SUCH/history")).hasStatus(404);
    }
}
