package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.approval;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.hearing;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.reviewer;
import static io.colorguard.approval.domain.ApprovalFixtures.revision;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.workspace.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("APR-9")
class ReleaseTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ReleaseWindow LATER =
            new ReleaseWindow(NOW.plus(HOUR), NOW.plus(HOUR.multipliedBy(2)));

    private final FlagContent both = ramped(ramped(aFlag(), "dev", 50), "prod", 25);
    private final ChangeRequest approved = approved(both);

    @Test
    void whatPassedIsFreeWhereNothingHoldsItBack() {
        assertThat(at(NOW, approved).free()).containsExactlyInAnyOrder("dev", "prod");
        assertThat(at(NOW, approved).isReleased()).isTrue();
    }

    @Test
    void aFreezeHoldsBackItsTiersAloneAndTheOthersGoAhead() {
        Release release = at(NOW, approved, freeze(Tier.PRODUCTION));

        assertThat(release.free()).containsExactly("dev");
        assertThat(release.isReleased()).isTrue();
        assertThat(release.hold(approved.gate("prod").orElseThrow())).isPresent();
        assertThat(release.hold(approved.gate("dev").orElseThrow())).isEmpty();
    }

    @Test
    void aWholeWaitsUntilNoTierIsFrozen() {
        ChangeRequest whole = approved(classified(aFlag(), Category.KILLSWITCH, Risk.LOW));
        Release frozen = at(NOW, whole, freeze(Tier.DEVELOPMENT));

        assertThat(at(NOW, whole).free()).containsExactlyInAnyOrder("dev", "staging", "prod");
        assertThat(frozen.free()).isEmpty();
        assertThat(frozen.isReleased()).isFalse();
    }

    @Test
    void whatWentAheadIsHeldBackNoMore() {
        ChangeRequest begun = approved.applied(Set.of("prod"), 2, NOW);
        Release release = at(NOW, begun, freeze(Tier.PRODUCTION));

        assertThat(release.hold(begun.gate("prod").orElseThrow())).isEmpty();
        assertThat(release.free()).containsExactly("dev");
    }

    @Test
    void whatIsNotDueIsNotReleased() {
        ChangeRequest open =
                submitted(
                        ANNA,
                        Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 25)),
                        ground(aFlag()));

        assertThat(at(NOW, open).isReleased()).isFalse();
        assertThat(at(NOW, open).free()).isEmpty();
    }

    /** Words open no gate and so stand in no tier that could be frozen. */
    @Test
    void wordsWaitForTheirWindowAndForNoFreeze() {
        FlagContent told = aFlag().with(new About("Told better", "shop", List.of()));
        ChangeRequest words = submitted(ANNA, Proposal.changing(aFlag(), 1, told), ground(aFlag()));
        ChangeRequest later = windowed(words);

        assertThat(at(NOW, words, freeze(Tier.DEVELOPMENT)).isReleased()).isTrue();
        assertThat(at(NOW, later).isReleased()).isFalse();
        assertThat(at(LATER.opens(), later).isReleased()).isTrue();
    }

    @Test
    void aWindowThatIsNotOpenFreezesNothing() {
        assertThat(at(NOW, windowed(approved)).free()).isEmpty();
        assertThat(at(LATER.opens(), windowed(approved)).free()).hasSize(2);
        assertThat(at(LATER.closes(), windowed(approved)).free()).isEmpty();
    }

    private static ChangeRequest approved(FlagContent content) {
        ChangeRequest change =
                submitted(ANNA, Proposal.changing(aFlag(), 1, content), ground(aFlag()));
        return hearing(change, reviewer(BERT), approval(change)).outcome(NOW).require();
    }

    private static ChangeRequest windowed(ChangeRequest change) {
        Revision same = revision(ANNA, change.proposal(), ground(aFlag()));
        return Writing.revise(
                        change,
                        new Revision(
                                ANNA,
                                new Wording("", "because", LATER),
                                same.proposal(),
                                same.gates()))
                .require();
    }

    private static Release at(Instant now, ChangeRequest change, Freeze... freezes) {
        return new Release(change, List.of(freezes), Obstacles.NONE, now);
    }

    private static Freeze freeze(Tier tier) {
        LocalDateTime now = LocalDateTime.ofInstant(NOW, ZoneOffset.UTC);
        return Freeze.of(
                now.minusDays(1), now.plusDays(1), ZoneOffset.UTC, Set.of(tier), "Payday", BERT);
    }
}
