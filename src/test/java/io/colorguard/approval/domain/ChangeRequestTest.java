package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.EVERYBODY;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.approval;
import static io.colorguard.approval.domain.ApprovalFixtures.approver;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.draft;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.hearing;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.reviewer;
import static io.colorguard.approval.domain.ApprovalFixtures.revision;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.PersonId;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a change says of itself: what is due, what went ahead, and how (APR-2, APR-15). */
class ChangeRequestTest {

    private final FlagContent ramp = ramped(ramped(aFlag(), "dev", 50), "prod", 25);
    private final ChangeRequest change =
            submitted(ANNA, Proposal.changing(aFlag(), 1, ramp), ground(aFlag()));

    @Rule("APR-15")
    @Test
    void howEachEnvironmentCameThroughIsOnRecord() {
        ChangeRequest approved =
                hearing(change, reviewer(BERT), approval(change)).outcome(NOW).require();
        ChangeRequest applied = approved.applied(approved.due(), 2, NOW);

        assertThat(change.gate("dev").orElseThrow().passage()).isEqualTo(Passage.AUTOMATIC);
        assertThat(change.gate("prod").orElseThrow().passage()).isNull();
        assertThat(applied.gate("dev").orElseThrow().passage()).isEqualTo(Passage.AUTOMATIC);
        assertThat(applied.gate("prod").orElseThrow().passage()).isEqualTo(Passage.APPROVED);
        assertThat(applied.untouched()).containsExactly("staging");
    }

    @Rule("APR-15")
    @Test
    void aNewFlagLeavesNothingUntouchedAndARemovalNeither() {
        Proposal created = Proposal.creating(aFlag());

        assertThat(submitted(ANNA, created, ground(null)).untouched()).isEmpty();
        assertThat(created.untouched(List.of())).containsExactly("dev", "staging", "prod");
    }

    @Rule({"APR-11", "APR-15"})
    @Test
    void anEmergencyIsOnRecordAsPastItsGate() {
        Proposal kill =
                new EmergencyRules(ground(aFlag()), aFlag().key(), Map.of(), false)
                        .proposal(new Emergency.Kill("prod"), new Cause("Fire", "INC-7"))
                        .require();
        ChangeRequest bypassing =
                ChangeRequest.bypassing(
                        WORKSPACE.id(),
                        new ChangeId(7),
                        revision(ANNA, kill, ground(aFlag())),
                        NOW);

        assertThat(bypassing.state()).isEqualTo(new ChangeState.Applied(NOW));
        assertThat(bypassing.createdAt()).isEqualTo(NOW);
        assertThat(bypassing.submittedAt()).isEqualTo(NOW);
        assertThat(bypassing.gates())
                .singleElement()
                .satisfies(gate -> {
                    assertThat(gate.environment()).isEqualTo("prod");
                    assertThat(gate.passage()).isEqualTo(Passage.BYPASSED);
                    assertThat(gate.isApplied()).isTrue();
                });
        assertThat(kill.killed().kills("prod")).isTrue();
        assertThat(Killed.still(Set.of("dev", "prod")).restoring(Set.of("prod")).restored())
                .containsExactly("prod");
    }

    @Rule({"APR-2", "APR-12"})
    @Test
    void whatBelongsToTheWholeFlagGoesAheadWithItsLastGate() {
        FlagContent risky = classified(aFlag(), Category.FEATURE, Risk.HIGH);
        ChangeRequest whole =
                submitted(ANNA, Proposal.changing(aFlag(), 1, risky), ground(aFlag()));
        ChangeRequest half =
                hearing(whole, approver(BERT), inProduction(whole)).outcome(NOW).require();
        ChangeRequest all =
                hearing(half, reviewer(ApprovalFixtures.CARA), approval(half))
                        .outcome(NOW)
                        .require();

        assertThat(half.isDue()).isFalse();
        assertThat(all.due()).containsExactlyInAnyOrder("dev", "staging", "prod");
        assertThat(Writing.withdraw(all, NOW).require().due()).isEmpty();
    }

    @Rule("APR-12")
    @Test
    void wordsThatOpenNoGateGoAheadOnceSubmitted() {
        FlagContent told = aFlag().with(new About("Told better", "shop", List.of()));
        Proposal words = Proposal.changing(aFlag(), 1, told);

        assertThat(draft(ANNA, words, ground(aFlag())).isDue()).isFalse();
        assertThat(submitted(ANNA, words, ground(aFlag())).isDue()).isTrue();
        assertThat(change.applied(Set.of("dev"), 2, NOW).isDue()).isFalse();
        assertThat(Expiry.of(submitted(ANNA, words, ground(aFlag())), List.of()))
                .contains(NOW.plus(Expiry.IDLE));
    }

    @Rule("APR-2")
    @Test
    void nothingPassesABlockedGate() {
        Policy shut =
                new Policy(
                        1,
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
        ChangeRequest blocked =
                submitted(
                        ANNA,
                        Proposal.changing(aFlag(), 1, ramp),
                        new Ground(WORKSPACE, shut, aFlag(), 1));

        assertThat(blocked.gate("prod").orElseThrow().state()).isEqualTo(Gate.State.REFUSED);
        assertThat(blocked.due()).containsExactly("dev");
        assertThat(blocked.gate("prod").orElseThrow().requirement().level())
                .isEqualTo(Requirement.Level.BLOCKED);
    }

    @Rule("APR-5")
    @Test
    void whatWentAheadStaysOnRecordThoughItIsNoLongerProposed() {
        ChangeRequest begun = change.applied(Set.of("dev"), 2, NOW);
        FlagContent now = ramped(aFlag(), "dev", 50);
        Proposal rest = Proposal.changing(now, 2, ramped(now, "prod", 30));
        ChangeRequest edited = Writing.revise(begun, revision(ANNA, rest, ground(now))).require();

        assertThat(edited.gates()).extracting(Gate::environment).containsExactly("dev", "prod");
        assertThat(edited.gate("dev")).isEqualTo(begun.gate("dev"));
    }

    @Rule("APR-5")
    @Test
    void whatWentAheadIsAskedAboutAnewForAnotherMoveOnly() {
        ChangeRequest begun = change.applied(Set.of("dev"), 2, NOW);
        ChangeRequest same =
                Writing.revise(begun, revision(ANNA, change.proposal(), ground(aFlag()))).require();
        FlagContent now = ramped(aFlag(), "dev", 50);
        ChangeRequest other =
                Writing.revise(
                                begun,
                                revision(
                                        ANNA,
                                        Proposal.changing(now, 2, ramped(now, "dev", 60)),
                                        ground(now)))
                        .require();

        assertThat(same.gate("dev").orElseThrow().isApplied()).isTrue();
        assertThat(other.gate("dev").orElseThrow().isApplied()).isFalse();
    }

    @Rule("APR-10")
    @Test
    void whatIsKeptIsTheSameUnderItsNumber() {
        ChangeRequest kept = change.kept(new ChangeId(12), 3);

        assertThat(kept.id()).hasToString("CHG-12");
        assertThat(kept.version()).isEqualTo(3);
        assertThat(kept.kept(change.id(), change.version())).isEqualTo(change);
    }

    @Rule("APR-10")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DRAFT,         false, true,  false
                    IN_REVIEW,     true,  true,  false
                    CHANGES_ASKED, true,  true,  false
                    REJECTED,      false, false, true
                    WITHDRAWN,     false, false, true
                    EXPIRED,       false, false, true
                    APPLIED,       false, false, false
                    """)
    void eachStateSaysWhatMayStillHappen(
            ChangeState.Name name, boolean open, boolean editable, boolean reopenable) {
        assertThat(name.since(NOW).name()).isEqualTo(name);
        assertThat(name.since(NOW).since()).isEqualTo(NOW);
        assertThat(name.isOpen()).isEqualTo(open);
        assertThat(name.isEditable()).isEqualTo(editable);
        assertThat(name.isReopenable()).isEqualTo(reopenable);
    }

    @Rule("APR-10")
    @ParameterizedTest
    @EnumSource(
            value = ChangeState.Name.class,
            names = {"REJECTED", "WITHDRAWN", "EXPIRED", "APPLIED"})
    void whatHasEndedIsNeitherWrittenNorSubmittedNorTakenBack(ChangeState.Name name) {
        ChangeRequest ended = change.with(name.since(NOW), change.gates());
        String told = "approval.refusal.closed." + name.word();

        assertThat(
                        Writing.revise(ended, revision(ANNA, change.proposal(), ground(aFlag())))
                                .reasons())
                .extracting("messageKey")
                .containsExactly(told);
        assertThat(Writing.submit(ended, EVERYBODY, NOW).reasons())
                .extracting("messageKey")
                .containsExactly(told);
        boolean already = name == ChangeState.Name.WITHDRAWN;
        assertThat(Writing.withdraw(ended, NOW).reasons())
                .extracting("messageKey")
                .isEqualTo(already ? List.of() : List.of(told));
    }

    @Rule("CAT-1")
    @Test
    void theFlagOfWhatWasSubmittedStaysAndThatOfADraftNeedNot() {
        Proposal other =
                Proposal.creating(
                        ApprovalFixtures.in(LifecycleStage.PRODUCTION, named("basket", aFlag())));
        ChangeRequest draft = draft(ANNA, Proposal.creating(aFlag()), ground(null));
        ChangeRequest open = submitted(ANNA, Proposal.creating(aFlag()), ground(null));

        assertThat(Writing.revise(draft, revision(ANNA, other, ground(null))).require().proposal())
                .isEqualTo(other);
        assertThat(Writing.revise(open, revision(ANNA, other, ground(null))).reasons())
                .extracting("messageKey")
                .containsExactly("approval.refusal.key.fixed");
    }

    private static FlagContent named(String key, FlagContent flag) {
        return new FlagContent(
                new io.colorguard.catalog.domain.FlagKey(key),
                flag.about(),
                flag.classification(),
                flag.trafficType(),
                flag.environments(),
                flag.base(),
                flag.overrides(),
                flag.sunset());
    }

    private static Decision inProduction(ChangeRequest change) {
        return new Decision(
                Verdict.Kind.APPROVE,
                Map.of("prod", change.gate("prod").orElseThrow().contentHash()),
                change.cycle(),
                "");
    }
}
