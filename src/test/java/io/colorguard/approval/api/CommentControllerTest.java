package io.colorguard.approval.api;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class CommentControllerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired WebApplicationContext portal;
    @Autowired ApprovalDesk desk;

    private ApprovalScene scene;
    private FlagContent flag;
    private ChangeRequest change;

    @BeforeEach
    void rampUnderReview() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        change = scene.proposed(ramped(flag, "prod", 25));
    }

    @Test
    @Rule({"TLK-1", "TLK-3"})
    void clientsWriteAndRead() {
        assertThat(say("viewer", change, "Why, @reviewer?"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.mentions")
                .isEqualTo(List.of("reviewer"));
        say("reviewer", change, "Because.");
        MvcTestResult second = get("operator", change, "?page=1&size=1");
        assertThat(second).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(second)
                .bodyJson()
                .extractingPath("$.comments[0]")
                .asMap()
                .containsEntry("number", 2)
                .containsEntry("by", "reviewer")
                .containsEntry("text", "Because.")
                .containsKey("at");
    }

    @Test
    @Rule("TLK-1")
    void emptyAndEndlessCommentsAreRefused() {
        for (String text : List.of(" ", "x".repeat(4_001))) {
            assertThat(say("viewer", change, text))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.field")
                    .isEqualTo("text");
        }
        assertThat(get("viewer", change, "?size=501")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("viewer", change, "")).bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    @Rule("TLK-2")
    void draftsAreTalkedAboutByTheirWriters() {
        ChangeRequest draft =
                as(
                        "developer1",
                        () ->
                                desk.draft(scene.workspace.key(), wanting(ramped(flag, "prod", 40)))
                                        .require());
        assertThat(say("reviewer", draft, "May I?"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("TLK-2");
        assertThat(get("reviewer", draft, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(say("developer1", draft, "Not yet")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    @Rule({"TLK-1", "APR-10"})
    void theSameCallAgainSaysNothingTwice() {
        String key = UUID.randomUUID().toString();
        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(
                            ApiClient.as("viewer", portal)
                                    .post()
                                    .uri(address(change))
                                    .header("Idempotency-Key", key)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(JSON.writeValueAsString(Map.of("text", "Once"))))
                    .hasStatus(HttpStatus.CREATED);
        }
        assertThat(get("viewer", change, "")).bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    private MvcTestResult say(String who, ChangeRequest about, String text) {
        return ApiClient.as(who, portal)
                .post()
                .uri(address(about))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(Map.of("text", text)))
                .exchange();
    }

    private MvcTestResult get(String who, ChangeRequest about, String query) {
        return ApiClient.as(who, portal).get().uri(address(about) + query).exchange();
    }

    private String address(ChangeRequest about) {
        return "/api/v1/workspaces/"
                + scene.workspace.key()
                + "/changes/"
                + about.id()
                + "/comments";
    }
}
