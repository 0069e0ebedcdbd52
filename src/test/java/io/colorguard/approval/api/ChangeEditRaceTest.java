package io.colorguard.approval.api;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rounds;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Two clients that edit a change at once, one of which leaves its words as they are. */
@DatabaseTest
class ChangeEditRaceTest {

    @Autowired WebApplicationContext portal;
    @Autowired ApprovalDesk desk;

    private ApprovalScene scene;
    private WorkspaceKey key;
    private JsonCalls calls;
    private FlagContent checkout;
    private ChangeRequest change;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        key = scene.workspace.key();
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        calls = new JsonCalls(portal, "/api/v1/workspaces/" + key + "/changes");
        change =
                as(
                        "developer1",
                        () -> desk.draft(key, wanting(ramped(checkout, "prod", 5))).require());
    }

    @Rule("APR-10")
    @Test
    void wordsThatAreLeftToTheChangeAreNeverThoseOfAnOlderOne() throws Exception {
        for (int round = 1; round <= Rounds.of(200); round++) {
            String title = "Round " + round;
            String before = scene.change(change.id()).wording().title();
            int share = 1 + round % 90;
            List<Integer> answers =
                    Together.race(
                            10_000,
                            () -> put(Map.of("proposal", proposal(share))),
                            () -> put(Map.of("proposal", proposal(share), "title", title)));
            assertThat(answers).containsAnyOf(200).isSubsetOf(200, 409);
            assertThat(scene.change(change.id()).wording().title())
                    .isEqualTo(answers.getLast() == 200 ? title : before);
        }
    }

    /** The control: words that were read before and written after undo what came between. */
    @Rule("APR-10")
    @Test
    void onlyTheVersionThatWasReadKeepsThem() {
        int read = scene.change(change.id()).version();
        assertThat(put(Map.of("proposal", proposal(6), "title", "New"))).isEqualTo(200);
        var old = wanting(ramped(checkout, "prod", 7));
        assertThat(as("developer1", () -> desk.save(key, change.id(), read, old)).reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("approval.refusal.version");
        assertThat(scene.change(change.id()).wording().title()).isEqualTo("New");
        as("developer1", () -> desk.save(key, change.id(), null, old)).require();
        assertThat(scene.change(change.id()).wording().title()).isEmpty();
    }

    private Map<String, ?> proposal(int share) {
        return FlagWriter.plain(ramped(checkout, "prod", share));
    }

    private int put(Map<String, ?> body) {
        return calls.put("developer1", "/" + change.id(), body).getResponse().getStatus();
    }
}
