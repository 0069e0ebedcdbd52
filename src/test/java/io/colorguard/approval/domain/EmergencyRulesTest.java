package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.in;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyRulesTest {

    private static final Cause FIRE = new Cause("Errors since ten", "INC-7");
    private static final Emergency KILL = new Emergency.Kill("prod");
    private static final ContentHash OLD = ContentHash.of(new byte[] {1});

    private final FlagContent ramp = ramped(aFlag(), "prod", 50);

    @Rule("APR-11")
    @Test
    void aKillChangesTheHashAndNothingElse() {
        Proposal proposal = rules(ramp, Set.of(), false).proposal(KILL, FIRE).require();
        Gate gate = ground(ramp, Set.of()).gates(proposal, 1).getFirst();

        assertThat(proposal.after()).isEqualTo(ramp);
        assertThat(proposal.kind()).isEqualTo(ChangeKind.EMERGENCY);
        assertThat(gate.cause()).isEqualTo(Effect.Cause.KILLED);
        assertThat(gate.contentHash()).isNotEqualTo(gate.baseHash());
    }

    @Rule("APR-11")
    @Test
    void whatWasKilledComesBackThroughItsGate() {
        Ground killed = ground(ramp, Set.of("prod"));
        Proposal back =
                Proposal.changing(ramp, 1, ramp)
                        .with(Killed.still(Set.of("prod")).restoring(Set.of("prod")));
        Gate gate = killed.gates(back, 1).getFirst();

        assertThat(gate.cause()).isEqualTo(Effect.Cause.RESTORED);
        assertThat(gate.requirement()).isEqualTo(Requirement.PEER_REVIEW);
    }

    @Rule("APR-11")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',    INC-7, reason
                    fire,  '',    incident
                    ' ',   INC-7, reason
                    fire,  0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901, incident
                    """)
    void saysWhyAndForWhichIncident(String reason, String incident, String field) {
        assertThat(
                        rules(ramp, Set.of(), false)
                                .proposal(KILL, new Cause(reason, incident))
                                .reasons())
                .extracting(Refusal::field)
                .containsExactly(field);
    }

    @Rule("APR-11")
    @Test
    void onlyWhatIsLiveIsKilledAndOnlyOnce() {
        assertThat(keys(rules(null, Set.of(), false), KILL))
                .isEqualTo("catalog.refusal.flag.missing");
        assertThat(keys(rules(in(LifecycleStage.STAGING, ramp), Set.of(), false), KILL))
                .isEqualTo("approval.refusal.glass.not_live");
        assertThat(keys(rules(ramp, Set.of(), false), new Emergency.Kill("moon")))
                .isEqualTo("approval.refusal.glass.not_live");
        assertThat(keys(rules(ramp, Set.of("prod"), false), KILL))
                .isEqualTo("approval.refusal.glass.killed");
    }

    @Rule("SAF-2")
    @Test
    void onlyAKillswitchIsSwitchedAndOnlyToATreatmentItHas() {
        FlagContent killswitch = classified(aFlag(), Category.KILLSWITCH, Risk.HIGH);
        Emergency on = new Emergency.Switch("prod", "on");

        assertThat(keys(rules(aFlag(), Set.of(), false), on))
                .isEqualTo("approval.refusal.glass.not_killswitch");
        assertThat(keys(rules(killswitch, Set.of(), false), new Emergency.Switch("prod", "blue")))
                .isEqualTo("approval.refusal.glass.treatment");
        assertThat(keys(rules(killswitch, Set.of(), false), new Emergency.Switch("prod", "off")))
                .isEqualTo("approval.refusal.glass.same");
        assertThat(rules(killswitch, Set.of(), false).proposal(on, FIRE).find()).isPresent();
    }

    @Rule("APR-11")
    @Test
    void goesBackOnlyToWhatWasAgreedTo() {
        Emergency back = new Emergency.TakeBack("prod", OLD);
        EmergencyRules known =
                new EmergencyRules(
                        ground(ramp, Set.of()),
                        ramp.key(),
                        Map.of(OLD, ramped(aFlag(), "prod", 10)),
                        false);

        assertThat(keys(rules(ramp, Set.of(), false), back))
                .isEqualTo("approval.refusal.glass.not_earlier");
        assertThat(known.proposal(back, FIRE).require().after())
                .isEqualTo(ramped(aFlag(), "prod", 10));
    }

    @Rule("APR-11")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesBackToNothingThatStandsAlready(boolean automated) {
        EmergencyRules rules =
                new EmergencyRules(
                        ground(ramp, Set.of()),
                        ramp.key(),
                        Map.of(OLD, ramp.with(new About("Other words", "shop", List.of()))),
                        automated);

        assertThat(keys(rules, new Emergency.TakeBack("prod", OLD)))
                .isEqualTo("approval.refusal.glass.standing");
    }

    @Rule("APR-11")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    10, true
                    49, true
                    60, false
                    """)
    void whatIsAutomatedOnlyLowersExposure(int percent, boolean allowed) {
        EmergencyRules automated =
                new EmergencyRules(
                        ground(ramp, Set.of()),
                        ramp.key(),
                        Map.of(OLD, ramped(aFlag(), "prod", percent)),
                        true);
        Outcome<Proposal> taken = automated.proposal(new Emergency.TakeBack("prod", OLD), FIRE);

        assertThat(taken.find().isPresent()).isEqualTo(allowed);
        if (!allowed) {
            assertThat(taken.reasons())
                    .extracting(Refusal::messageKey)
                    .containsExactly("approval.refusal.glass.raises");
        }
        assertThat(automated.proposal(KILL, FIRE).find()).isPresent();
    }

    private static String keys(EmergencyRules rules, Emergency emergency) {
        return rules.proposal(emergency, FIRE).reasons().getFirst().messageKey();
    }

    private static EmergencyRules rules(
            @Nullable FlagContent approved, Set<String> killed, boolean automated) {
        return new EmergencyRules(ground(approved, killed), aFlag().key(), Map.of(), automated);
    }

    private static Ground ground(@Nullable FlagContent approved, Set<String> killed) {
        return new Ground(WORKSPACE, POLICY, approved, approved == null ? 0 : 1, killed);
    }
}
