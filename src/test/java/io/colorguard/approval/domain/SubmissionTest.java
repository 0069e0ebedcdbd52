package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.draft;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.in;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Rule("APR-2")
    @Test
    void refusesAChangeWithoutAnyEffect() {
        assertThat(rules(Proposal.changing(aFlag(), 1, aFlag()))).containsExactly("APR-2");
    }

    @Rule("AUD-1")
    @Test
    void refusesAChangeThatDoesNotSayWhy() {
        Proposal ramp = Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 5));
        Ground ground = ground(aFlag());
        ChangeRequest silent =
                ChangeRequest.drafted(
                        WORKSPACE.id(),
                        new ChangeId(1),
                        new Revision(ANNA, new Wording("", " "), ramp, ground.gates(ramp, 1)),
                        NOW);

        assertThat(submission(silent, ground, false).refusals())
                .extracting(Refusal::field)
                .containsExactly("reason");
    }

    @Rule("CFG-6")
    @Test
    void refusesWhatFmeWouldRefuse() {
        Proposal ramp = Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 5));
        Ground ground = ground(aFlag());
        Submission submission =
                new Submission(
                        draft(ANNA, ramp, ground),
                        ground,
                        List.of(
                                Finding.error("CFG-1", "catalog.some", "treatments"),
                                Finding.warning("CFG-6", "catalog.other", "rules")),
                        true,
                        TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());

        assertThat(submission.refusals()).extracting(Refusal::rule).containsExactly("CFG-1");
    }

    @Rule("CAT-1")
    @Test
    void refusesAKeyThatWasGivenBefore() {
        Proposal proposal = Proposal.creating(aFlag());
        Ground ground = ground(null);

        assertThat(submission(draft(ANNA, proposal, ground), ground, true).refusals())
                .extracting(Refusal::rule)
                .containsExactly("CAT-1");
    }

    @Rule("CAT-2")
    @Test
    void refusesAnotherTrafficType() {
        FlagContent flag = aFlag();
        FlagContent moved =
                new FlagContent(
                        flag.key(),
                        flag.about(),
                        flag.classification(),
                        "account",
                        flag.environments(),
                        ramped(flag, "dev", 5).base(),
                        ramped(flag, "dev", 5).overrides(),
                        null);

        assertThat(rules(Proposal.changing(flag, 1, moved))).containsExactly("CAT-2");
    }

    @Rule("APR-6")
    @Test
    void refusesADraftWhoseBaseMoved() {
        assertThat(rules(Proposal.changing(aFlag(), 7, ramped(aFlag(), "prod", 5))))
                .containsExactly("APR-6");
    }

    @Rule("SAF-1")
    @Test
    void refusesWhatTheSafetyMatrixBlocks() {
        Policy closed =
                new Policy(
                        2,
                        PolicyTerms.ofStrategy()
                                .with(POLICY.approvals())
                                .with(
                                        POLICY.safety()
                                                .with(
                                                        Category.FEATURE,
                                                        Tier.PRODUCTION,
                                                        Safety.BLOCKED)),
                        PersonId.SYSTEM,
                        NOW);
        Ground ground = new Ground(WORKSPACE, closed, aFlag(), 1, Set.of());
        Proposal ramp = Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 5));

        assertThat(submission(draft(ANNA, ramp, ground), ground, true).refusals())
                .extracting(Refusal::rule)
                .containsExactly("SAF-1");
    }

    @Rule("LIF-3")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DEVELOPMENT, TESTING,     ''
                    DEVELOPMENT, STAGING,     LIF-3
                    DEVELOPMENT, PRODUCTION,  LIF-3
                    TESTING,     PRODUCTION,  LIF-3
                    STAGING,     PRODUCTION,  ''
                    STAGING,     DEPRECATED,  LIF-3
                    PRODUCTION,  DEPRECATED,  LIF-5
                    PRODUCTION,  DEVELOPMENT, ''
                    """)
    void letsStagesFollowEachOther(LifecycleStage from, LifecycleStage to, String rule) {
        Proposal move = Proposal.changing(in(from, aFlag()), 1, in(to, aFlag()));

        assertThat(rules(move)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Rule("LIF-5")
    @Test
    void refusesRemovingWhatIsInProductionOrStillServesSomebody() {
        FlagContent serving = ramped(in(LifecycleStage.TESTING, aFlag()), "dev", 5);
        FlagContent withheld = ramped(in(LifecycleStage.TESTING, aFlag()), "prod", 5);

        assertThat(rules(Proposal.removing(aFlag(), 1))).containsExactly("LIF-5");
        assertThat(rules(Proposal.removing(serving, 1))).containsExactly("LIF-5");
        assertThat(rules(Proposal.removing(withheld, 1))).isEmpty();
    }

    @Rule("LIF-5")
    @Test
    void letsDeprecatedFlagsGo() {
        FlagContent deprecated =
                in(LifecycleStage.DEPRECATED, aFlag())
                        .withSunset(new SunsetPlan(TODAY.plusDays(30), "Use checkout-2"));

        assertThat(rules(Proposal.removing(deprecated, 1))).isEmpty();
        assertThat(rules(Proposal.changing(deprecated, 1, deprecated.withSunset(null))))
                .containsExactly("LIF-5");
    }

    private static List<String> rules(Proposal proposal) {
        Ground ground = ground(proposal.base());
        return submission(draft(ANNA, proposal, ground), ground, true).refusals().stream()
                .map(Refusal::rule)
                .toList();
    }

    private static Submission submission(ChangeRequest change, Ground ground, boolean keyTaken) {
        return new Submission(
                change,
                ground,
                List.of(),
                keyTaken,
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
