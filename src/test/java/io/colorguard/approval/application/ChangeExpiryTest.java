package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ChangeExpiryTest {

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired ChangeExpiry expiry;
    @Autowired Clock clock;

    ApprovalScene scene;
    FlagContent flag;
    ChangeRequest open;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        open = scene.proposed(ramped(flag, "prod", 25));
    }

    @Rule({"APR-8", "JOB-3"})
    @Test
    void expiresWhatIsIdleAndOnlyOnce() {
        expire(Duration.ofDays(29));
        assertThat(scene.change(open.id()).state()).isInstanceOf(ChangeState.InReview.class);
        expire(Duration.ofDays(31));
        ChangeRequest expired = scene.change(open.id());
        assertThat(expired.state()).isInstanceOf(ChangeState.Expired.class);
        expire(Duration.ofDays(32));
        assertThat(scene.change(open.id())).isEqualTo(expired);
        assertThat(scene.decided("reviewer", open, Verdict.Kind.APPROVE).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.closed.expired");
    }

    @Rule("APR-8")
    @Test
    void itsWritersReopenItAndAskAnew() {
        expire(Duration.ofDays(31));

        assertThat(as("admin", () -> desk.reopen(scene.workspace.key(), open.id())).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.not_yours");
        as("developer1", () -> desk.reopen(scene.workspace.key(), open.id()).require());
        ChangeRequest again =
                as("developer1", () -> desk.submit(scene.workspace.key(), open.id()).require());
        assertThat(again.cycle()).isEqualTo(open.cycle() + 1);
        assertThat(again.gates()).extracting(Gate::state).containsOnly(Gate.State.OPEN);
        scene.decided("reviewer", again, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(flag, "prod", 25));
    }

    @Rule("APR-8")
    @Test
    void whatWasAppliedIsNotReopened() {
        scene.decided("reviewer", open, Verdict.Kind.APPROVE).require();

        assertThat(as("developer1", () -> desk.reopen(scene.workspace.key(), open.id())).reasons())
                .extracting(Refusal::rule)
                .containsExactly("APR-8");
    }

    private void expire(Duration later) {
        Instant then = clock.instant().plus(later);
        ActingAs.portal(() -> expiry.expireIdle(then));
    }
}
