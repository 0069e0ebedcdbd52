package io.colorguard.approval.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class CommentControllerTest {

    @Autowired WebApplicationContext portal;

    private ApprovalScene scene;
    private ChangeRequest change;
    private JsonCalls calls;

    @BeforeEach
    void rampUnderReview() {
        scene = new ApprovalScene(portal);
        change = scene.rampUnderReview("checkout", 25);
        calls = new JsonCalls(portal, "/api/v1/workspaces/" + scene.workspace.key() + "/changes");
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
        ChangeRequest draft = scene.drafted("checkout", 40);
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
            assertThat(calls.postOnce(key, "viewer", comments(change), Map.of("text", "Once")))
                    .hasStatus(HttpStatus.CREATED);
        }
        assertThat(get("viewer", change, "")).bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    private MvcTestResult say(String who, ChangeRequest about, String text) {
        return calls.post(who, comments(about), Map.of("text", text));
    }

    private MvcTestResult get(String who, ChangeRequest about, String query) {
        return calls.get(who, comments(about) + query);
    }

    private static String comments(ChangeRequest about) {
        return "/" + about.id() + "/comments";
    }
}
