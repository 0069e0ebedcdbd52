package io.colorguard.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Checkpoint.Proof;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.compliance.domain.PointState.Open;
import io.colorguard.compliance.domain.PointState.Why;
import org.junit.jupiter.api.Test;

/** Where the points and phases of a change's checklist stand. */
class ChecklistTest {

    private final ChecklistStory story = new ChecklistStory();

    @Test
    @Rule("CMP-1")
    void hasTheTwelvePointsOfTheStrategyFourInEachPhase() {
        for (Phase phase : Phase.values()) {
            assertThat(story.checklist().list().of(phase)).as("%s", phase).hasSize(4);
        }
    }

    @Test
    @Rule("CMP-3")
    void opensWithNothingSaidButWhatRecordsShow() {
        assertThat(story.state("security_review")).isEqualTo(new Open(Why.UNANSWERED, null));
        assertThat(story.state("change_approval")).isEqualTo(new Open(Why.NO_RECORD, null));

        story.record(Proof.VERDICTS, "approver1");

        assertThat(story.state("change_approval")).isInstanceOf(PointState.MetByRecord.class);
        assertThat(story.state("change_approval").isClosed()).isTrue();
    }

    @Test
    @Rule("CMP-3")
    void whatDoesNotApplyCountsOnceItIsConfirmed() {
        story.by("dana").says(rules -> rules.notApplicable("accessibility", "No user interface"));
        assertThat(story.state("accessibility").isClosed()).isFalse();

        story.by("olga").says(rules -> rules.confirm("accessibility"));

        assertThat(story.state("accessibility"))
                .isInstanceOfSatisfying(
                        PointState.NotApplicable.class,
                        it -> {
                            assertThat(it.said().why()).isEqualTo("No user interface");
                            assertThat(it.confirmedBy()).isEqualTo(story.person("olga"));
                        });
        assertThat(story.state("accessibility").isClosed()).isTrue();
    }

    @Test
    @Rule("CMP-4")
    void anotherContentOpensWhatWasSaidAboutTheOldAndNothingElse() {
        story.by("dana").meets("security_review");
        story.content("ten percent");
        story.by("dana").meets("privacy_impact");

        assertThat(story.state("security_review"))
                .isInstanceOfSatisfying(
                        Open.class, it -> assertThat(it.why()).isEqualTo(Why.CONTENT_CHANGED));
        assertThat(story.state("privacy_impact").isClosed()).isTrue();
    }

    @Test
    @Rule("CMP-4")
    void aPhaseIsReadyThenSignedOffThenOpenAgainWithOtherContent() {
        assertThat(story.phase(Phase.PRE_PRODUCTION)).isEqualTo(PhaseState.OPEN);
        story.by("dana").meetsAll(Phase.PRE_PRODUCTION);
        assertThat(story.phase(Phase.PRE_PRODUCTION)).isEqualTo(PhaseState.READY);
        story.by("olga").signsOff(Phase.PRE_PRODUCTION);
        assertThat(story.phase(Phase.PRE_PRODUCTION)).isEqualTo(PhaseState.SIGNED_OFF);
        assertThat(story.checklist().holding()).containsExactly(Phase.DEPLOYMENT);

        story.content("ten percent");

        assertThat(story.phase(Phase.PRE_PRODUCTION)).isEqualTo(PhaseState.OPEN);
        assertThat(story.checklist().holding())
                .containsExactly(Phase.PRE_PRODUCTION, Phase.DEPLOYMENT);
    }

    @Test
    @Rule("CMP-4")
    void whatIsSaidAfterASignOffVoidsIt() {
        story.by("dana").meetsAll(Phase.PRE_PRODUCTION);
        story.by("olga").signsOff(Phase.PRE_PRODUCTION);

        story.by("dana").meets("security_review");

        assertThat(story.phase(Phase.PRE_PRODUCTION)).isEqualTo(PhaseState.READY);
    }

    @Test
    @Rule("CMP-4")
    void whatIsSaidToOnePhaseLeavesTheOthersSignedOff() {
        story.by("dana").meetsAll(Phase.PRE_PRODUCTION);
        story.by("olga").signsOff(Phase.PRE_PRODUCTION);

        story.by("dana").meets("incident_response");

        assertThat(story.phase(Phase.PRE_PRODUCTION)).isEqualTo(PhaseState.SIGNED_OFF);
    }
}
