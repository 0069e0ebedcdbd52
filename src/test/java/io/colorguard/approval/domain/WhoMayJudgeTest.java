package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.EVERYBODY;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.draft;
import static io.colorguard.approval.domain.ApprovalFixtures.in;
import static io.colorguard.approval.domain.ApprovalFixtures.person;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.WhoMayJudge;
import io.colorguard.approval.WhoMayJudge.Cell;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every kind of flag, tier, person, change and verdict against the table that people wrote. */
class WhoMayJudgeTest {

    private static final Set<String> EVERYWHERE = Set.of("dev", "staging", "prod");
    private static final Cause FIRE = new Cause("Errors", "INC-1");
    private static final Map<String, Set<Role>> ROLES =
            Map.of(
                    "author", Set.of(Role.DEVELOPER, Role.REVIEWER, Role.APPROVER),
                    "co-author", Set.of(Role.DEVELOPER, Role.REVIEWER, Role.APPROVER),
                    "peer", Set.of(Role.REVIEWER),
                    "approver", Set.of(Role.APPROVER),
                    "approver-who-edited", Set.of(Role.DEVELOPER, Role.APPROVER),
                    "approver-elsewhere", Set.of(),
                    "disabled", Set.of(),
                    "client", Set.of(Role.REVIEWER, Role.APPROVER));

    private final Map<String, Case> cases = new HashMap<>();

    /** A change under review, on the ground it meets. */
    private record Case(ChangeRequest change, Ground ground) {}

    @Rule({"APR-1", "APR-3", "APR-4", "APR-11", "SAF-1"})
    @Test
    void answersEveryCellAsTheTableSaysAndPredictsItsAnswer() {
        List<Cell> cells = WhoMayJudge.read().cells();
        Map<String, String> wrong = new TreeMap<>();
        for (Cell cell : cells) {
            String answer = cell.shape().equals("kill") ? followUp(cell) : verdict(cell);
            if (!answer.equals(cell.answer())) {
                wrong.put(cell.toString(), answer);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(2_592).doesNotHaveDuplicates();
    }

    private String verdict(Cell cell) {
        Case one = cases.computeIfAbsent(name(cell), _ -> under(cell));
        Gate gate = one.change().gate(cell.environment()).orElseThrow();
        assertThat(word(gate.requirement())).as(cell.toString()).isEqualTo(cell.demand());
        Judge judge =
                new Judge(
                        person(cell.persona()),
                        ROLES.getOrDefault(cell.persona(), Set.of()),
                        cell.persona().equals("client") ? Presences.TOKEN : Presences.HERE);
        Decision decision =
                new Decision(
                        cell.verdict(),
                        Map.of(gate.environment(), gate.contentHash()),
                        one.change().cycle(),
                        cell.verdict().needsReason() ? "Think again" : "");
        Hearing hearing =
                new Hearing(one.change(), judge, decision, one.ground(), Obstacles.NONE, EVERYBODY);
        List<Refusal> refused = hearing.outcome(NOW).reasons();
        assertThat(hearing.refusal().stream().toList()).isEqualTo(refused);
        assertThat(hearing.judgeable().contains(gate)).as(cell.toString()).isEqualTo(cell.counts());
        return WhoMayJudge.word(refused);
    }

    private static String followUp(Cell cell) {
        FlagContent flag = classified(aFlag(), cell.category(), cell.risk());
        Ground ground = ground(flag, Set.of());
        Emergency kill = new Emergency.Kill(cell.environment());
        Proposal proposal =
                new EmergencyRules(ground, flag.key(), Map.of(), false)
                        .proposal(kill, FIRE)
                        .require();
        Gate gate = ground.gates(proposal, 1).getFirst();
        BreakGlass glass =
                new BreakGlass(
                        WORKSPACE.id(),
                        new ChangeId(1),
                        flag.key(),
                        gate.environment(),
                        kill.name(),
                        gate.requirement().level(),
                        FIRE,
                        person("author"),
                        NOW,
                        null);
        FollowUp review =
                new FollowUp(
                        person(cell.persona()),
                        cell.verdict() == Verdict.Kind.APPROVE,
                        "Looked at",
                        NOW);
        Set<Role> roles = ROLES.getOrDefault(cell.persona(), Set.of());
        List<Refusal> refused = glass.reviewed(review, roles).reasons();
        assertThat(word(gate.requirement())).isEqualTo(cell.demand());
        assertThat(glass.refusal(review.by(), roles).stream().toList()).isEqualTo(refused);
        return WhoMayJudge.word(refused);
    }

    private static Case under(Cell cell) {
        FlagContent flag = classified(aFlag(), cell.category(), cell.risk());
        FlagContent ramp = ramped(ramped(ramped(flag, "dev", 10), "staging", 10), "prod", 10);
        return switch (cell.shape()) {
            case "edit" -> changed(flag, ramp);
            case "promote" -> promoted(flag, cell.tier());
            case "roll-back" -> changed(ramp, flag);
            case "restore" ->
                    submitted(
                            Proposal.changing(flag, 1, flag)
                                    .with(Killed.still(EVERYWHERE).restoring(EVERYWHERE)),
                            ground(flag, EVERYWHERE));
            case "remove" -> {
                FlagContent old =
                        in(LifecycleStage.DEPRECATED, flag)
                                .withSunset(new SunsetPlan(LocalDate.EPOCH, "Nothing"));
                yield submitted(Proposal.removing(old, 1), ground(old, Set.of()));
            }
            default -> throw new IllegalStateException(cell.shape());
        };
    }

    private static Case promoted(FlagContent flag, Tier to) {
        return switch (to) {
            case DEVELOPMENT -> {
                FlagContent young =
                        in(LifecycleStage.DEVELOPMENT, flag)
                                .withEnvironments(List.of("dev"), Map.of());
                yield submitted(Proposal.creating(young), new Ground(WORKSPACE, POLICY, null, 0));
            }
            case STAGING ->
                    changed(in(LifecycleStage.DEVELOPMENT, flag), in(LifecycleStage.TESTING, flag));
            case PRODUCTION -> changed(in(LifecycleStage.STAGING, flag), flag);
        };
    }

    private static Case changed(FlagContent before, FlagContent after) {
        return submitted(Proposal.changing(before, 1, after), ground(before, Set.of()));
    }

    private static Case submitted(Proposal proposal, Ground ground) {
        ChangeRequest change = draft(person("author"), proposal, ground);
        for (String editor : List.of("co-author", "approver-who-edited")) {
            change = Writing.revise(change, revision(person(editor), proposal, ground)).require();
        }
        return new Case(Writing.submit(change, EVERYBODY, NOW).require(), ground);
    }

    private static Ground ground(FlagContent approved, Set<String> killed) {
        return new Ground(WORKSPACE, POLICY, approved, 1, killed);
    }

    private static String name(Cell cell) {
        return cell.category() + " " + cell.risk() + " " + cell.shape() + " " + cell.tier();
    }

    private static String word(Requirement requirement) {
        return switch (requirement.level()) {
            case AUTOMATIC -> "automatic";
            case PEER_REVIEW -> "review";
            case MANAGEMENT_APPROVAL -> "management";
            case BLOCKED -> "blocked";
        };
    }
}
