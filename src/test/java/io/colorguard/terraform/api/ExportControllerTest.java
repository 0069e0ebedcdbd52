package io.colorguard.terraform.api;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ExportControllerTest {

    @Autowired WebApplicationContext portal;
    @Autowired JdbcClient database;

    FlagScene scene;

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
        scene.with(content("checkout"), content("loans"));
    }

    @Test
    @Rule("TFM-3")
    void handsOutTheWholeBundle() throws IOException {
        MvcTestResult answer = get("viewer", "", null);
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        assertThat(entries(answer))
                .isSorted()
                .contains(
                        "manifest.json",
                        "modules/split-flags/main.tf",
                        "stacks/env-prod/flags.auto.tfvars",
                        "stacks/workspace/flags.auto.tfvars");
    }

    @Test
    @Rule("TFM-3")
    void handsOutOneEnvironment() throws IOException {
        assertThat(entries(get("viewer", "/prod", null)))
                .contains("stacks/env-prod/flags.auto.tfvars")
                .noneMatch(path -> path.contains("workspace") || path.contains("env-dev"));
    }

    @Test
    @Rule("TFM-2")
    void answersTheSameBytesUnderTheSameTag() throws Exception {
        MvcTestResult first = get("viewer", "", null);
        MvcTestResult second = get("viewer", "", null);
        assertThat(second.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(tag(second)).isEqualTo(tag(first));
    }

    @Test
    @Rule("TFM-2")
    void sendsNothingTwice() {
        String tag = tag(get("viewer", "", null));
        MvcTestResult again = get("viewer", "", tag);
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        scene.with(content("other"));
        assertThat(get("viewer", "", "W/" + tag)).hasStatusOk();
    }

    @Test
    @Rule("AUD-1")
    void recordsWhoTookWhat() {
        String tag = tag(get("viewer", "", null));
        get("operator", "/prod", null);
        get("viewer", "", tag);
        assertThat(
                        Inside.owner(portal)
                                .sql(
                                        """
                                        select a.by_user || coalesce(' ' || a.environment, '') || ' ' || r.action
                                        from export_record_aud a join revision r on r.rev = a.rev
                                        where a.workspace_id = ? order by number
                                        """)
                                .param(scene.workspace.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("viewer export.downloaded", "operator prod export.downloaded");
    }

    @Test
    @Rule("TFM-1")
    void refusesWhatWasEditedOutsideThePortal() {
        scene.write(() -> {
            database.sql(
                            """
                            update flag set content = jsonb_set(content, '{rules,0,size}', '100')
                            where workspace_id = ? and key = 'checkout'
                            """)
                    .param(scene.workspace.id().value())
                    .update();
            return scene.with(content("other"));
        });
        assertThat(get("viewer", "", null))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("TFM-1");
    }

    @Test
    @Rule("IDN-3")
    void aMissingWorkspaceIsNotFound() {
        assertThat(ApiClient.as("viewer", portal).get().uri("/api/v1/workspaces/none/export"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("viewer", "/nowhere", null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String user, String path, String tag) {
        var request =
                ApiClient.as(user, portal)
                        .get()
                        .uri("/api/v1/workspaces/" + scene.workspace.key() + "/export" + path)
                        .header("Accept", "application/zip");
        return (tag == null ? request : request.header("If-None-Match", tag)).exchange();
    }

    private static String tag(MvcTestResult answer) {
        return answer.getResponse().getHeader("ETag");
    }

    private static List<String> entries(MvcTestResult answer) throws IOException {
        List<String> paths = new ArrayList<>();
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        return paths;
    }
}
