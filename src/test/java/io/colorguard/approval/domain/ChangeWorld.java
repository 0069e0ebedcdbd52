package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.person;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.PartialApplication;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One flag, the people around it, and one change after another, in memory. */
final class ChangeWorld {

    static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod");

    private static final Map<String, Set<Role>> TEAM = team();
    private static final List<Person> PEOPLE =
            TEAM.keySet().stream().map(ApprovalFixtures::person).toList();

    private static final List<Person> WRITERS =
            PEOPLE.stream().filter(who -> rolesOfTeam(who).contains(Role.DEVELOPER)).toList();

    FlagContent approved = aFlag();
    int version = 1;
    private int begun;

    /** How often a change went ahead because people agreed. */
    int agreements;

    Policy policy = POLICY;
    Set<String> killed = Set.of();
    @Nullable ChangeRequest change;
    final Map<PersonId, Set<Role>> roles = new LinkedHashMap<>();

    /** Everything of the change that was ever on somebody's screen. */
    final List<ChangeRequest> shown = new ArrayList<>();

    /** Approvals that were taken, each with the screen it was given on. */
    final List<Heard> heard = new ArrayList<>();

    final Set<PersonId> writers = new HashSet<>();

    /** An approval that was taken. */
    record Heard(Person person, ChangeRequest seen, Verdict verdict) {}

    ChangeWorld() {
        TEAM.forEach((name, held) -> roles.put(person(name).id(), held));
    }

    private static Map<String, Set<Role>> team() {
        Map<String, Set<Role>> team = new LinkedHashMap<>();
        team.put("anna", Set.of(Role.DEVELOPER));
        team.put("bert", Set.of(Role.DEVELOPER, Role.REVIEWER));
        team.put("cara", Set.of(Role.REVIEWER));
        team.put("dora", Set.of(Role.APPROVER));
        team.put("emil", Set.of(Role.REVIEWER, Role.APPROVER));
        team.put("finn", Set.of(Role.DEVELOPER, Role.APPROVER));
        return team;
    }

    /** Does what the command says, as far as somebody may, and looks whether all still holds. */
    void run(Command command) {
        ChangeRequest before = change;
        Person who = PEOPLE.get(command.who() % PEOPLE.size());
        switch (command.what()) {
            case DRAFT -> draft(WRITERS.get(command.who() % WRITERS.size()), command);
            case EDIT -> edit(who, command);
            case SUBMIT -> submit(change == null ? who : change.contributors().author());
            case APPROVE -> judge(who, Verdict.Kind.APPROVE, latest(), command);
            case APPROVE_AS_SEEN_BEFORE -> judge(who, Verdict.Kind.APPROVE, some(command), command);
            case ASK -> judge(who, Verdict.Kind.ASK, latest(), command);
            case REJECT -> judge(who, Verdict.Kind.REJECT, latest(), command);
            case WITHDRAW -> withdraw(who);
            case REOPEN -> reopen(who);
            case LOSE_ROLES -> roles.put(who.id(), Set.of());
            case GAIN_ROLES -> roles.put(who.id(), EnumSet.copyOf(rolesOfTeam(who)));
            case MOVE_BASE -> moveBase(command);
            case CHANGE_POLICY -> policy = changed(policy, command.value());
            case KILL -> kill(command);
        }
        if (change != null) {
            ChangeInvariants.afterStep(this, before, change);
            shown.add(change);
        }
    }

    Ground ground() {
        return new Ground(WORKSPACE, policy, approved, version, killed);
    }

    boolean holds(PersonId person, Role role) {
        return roles.getOrDefault(person, Set.of()).contains(role);
    }

    ContentHash stands(String environment) {
        return Effect.hash(
                ground(), WORKSPACE.environment(environment).orElseThrow(), approved.key());
    }

    private void draft(Person who, Command command) {
        if (!holds(who.id(), Role.DEVELOPER) || (change != null && isOpen(change))) {
            return;
        }
        Revision revision = revision(who, edited(approved, command));
        change = ChangeRequest.drafted(WORKSPACE.id(), new ChangeId(++begun), revision, NOW);
        shown.clear();
        heard.clear();
        writers.clear();
        writers.add(who.id());
    }

    private void edit(Person who, Command command) {
        ChangeRequest now = change;
        if (now == null || !holds(who.id(), Role.DEVELOPER)) {
            return;
        }
        Revision revision = revision(who, edited(now.proposal().after(), command));
        if (revision.proposal().equals(now.proposal())) {
            return;
        }
        Outcome<ChangeRequest> revised = Writing.revise(now, revision);
        revised.flatMap(next ->
                        next.state() instanceof ChangeState.InReview
                                ? submitted(next)
                                : Outcome.done(next))
                .ifDone(next -> {
                    writers.add(who.id());
                    change = next;
                });
    }

    private void submit(Person who) {
        ChangeRequest now = change;
        if (now == null || !writers.contains(who.id())) {
            return;
        }
        Revision again =
                new Revision(
                        now.contributors().author(),
                        now.wording(),
                        now.proposal(),
                        ground().gates(now.proposal(), now.cycle()));
        if (!(now.state() instanceof ChangeState.InReview)) {
            Writing.revise(now, again)
                    .flatMap(this::submitted)
                    .ifDone(next -> change = next);
        }
    }

    private Outcome<ChangeRequest> submitted(ChangeRequest next) {
        Submission submission = new Submission(next, ground(), List.of(), false, NOW);
        return submission.refusals().isEmpty()
                ? Writing.submit(next, this::holds, NOW).flatMap(this::applied)
                : Outcome.refused(submission.refusals());
    }

    private void judge(
            Person who, Verdict.Kind kind, @Nullable ChangeRequest seen, Command command) {
        ChangeRequest now = change;
        if (now == null || seen == null) {
            return;
        }
        Judge judge = new Judge(who, roles.getOrDefault(who.id(), Set.of()), true);
        @Nullable Integer cycle = command.where() == 0 ? null : Integer.valueOf(seen.cycle());
        Decision all = new Decision(kind, hashes(seen.waiting()), cycle, "because");
        Decision mine =
                new Decision(kind, hashes(hearing(seen, judge, all).judgeable()), cycle, "so");
        Hearing hearing = hearing(now, judge, command.value() % 2 == 0 ? mine : all);
        Outcome<ChangeRequest> outcome = hearing.outcome(NOW);
        ChangeInvariants.ofVerdict(this, hearing, seen, outcome);
        outcome.ifDone(next -> {
            int entries = heard.size();
            if (!next.equals(now) && kind == Verdict.Kind.APPROVE) {
                heard.add(new Heard(who, seen, next.verdicts().getLast()));
            }
            applied(next)
                    .ifDone(done -> change = done)
                    .ifRefused(_ -> heard.subList(entries, heard.size()).clear());
        });
    }

    private Hearing hearing(ChangeRequest about, Judge judge, Decision decision) {
        return new Hearing(about, judge, decision, ground(), this::holds);
    }

    /** Lets go ahead what may, as the application does after every submission and verdict. */
    private Outcome<ChangeRequest> applied(ChangeRequest next) {
        if (!next.isDue()) {
            return Outcome.done(next);
        }
        Set<String> due = next.due();
        List<Gate> gates =
                next.gates().stream().filter(gate -> due.contains(gate.environment())).toList();
        var moved = ground().movedUnder(next, gates);
        if (moved.isPresent()) {
            return Outcome.refused(moved.get());
        }
        Map<String, ContentHash> stood = everywhere();
        ChangeInvariants.beforeApplication(this, next, gates);
        FlagContent after = next.proposal().after();
        FlagContent partial = PartialApplication.of(approved, after, due);
        boolean whole = next.proposal().isIndivisible();
        approved =
                whole ? partial.with(after.classification()).withSunset(after.sunset()) : partial;
        Set<String> still = new TreeSet<>(killed);
        still.removeIf(e -> due.contains(e) && next.proposal().killed().restored().contains(e));
        killed = still;
        version++;
        agreements += gates.stream().anyMatch(g -> g.passage() == Passage.APPROVED) ? 1 : 0;
        ChangeInvariants.afterApplication(this, gates, stood);
        return Outcome.done(next.applied(due, version, NOW));
    }

    private void withdraw(Person who) {
        if (change != null && writers.contains(who.id())) {
            Writing.withdraw(change, NOW).ifDone(next -> change = next);
        }
    }

    private void reopen(Person who) {
        if (change != null && writers.contains(who.id())) {
            Expiry.reopened(change, NOW).ifDone(next -> change = next);
        }
    }

    private void moveBase(Command command) {
        approved = edited(approved, command);
        version++;
    }

    private void kill(Command command) {
        Emergency kill = new Emergency.Kill(environment(command));
        new EmergencyRules(ground(), approved.key(), Map.of(), true)
                .proposal(kill, new BreakGlass.Cause("Errors", "INC-1"))
                .ifDone(proposal -> {
                    killed = proposal.killed().after();
                    version++;
                });
        assertThat(killed).as("exposure can always be lowered").contains(kill.environment());
    }

    private static FlagContent edited(FlagContent flag, Command command) {
        return switch (command.value()) {
            case 5 -> classified(flag, Category.FEATURE, Risk.HIGH);
            case 6 -> classified(flag, Category.FEATURE, Risk.LOW);
            case 7 -> classified(flag, Category.KILLSWITCH, Risk.LOW);
            default -> ramped(flag, environment(command), 10 * command.value());
        };
    }

    private Revision revision(Person who, FlagContent content) {
        Ground ground = ground();
        Proposal proposal =
                Proposal.changing(approved, version, content)
                        .with(Killed.still(killed).restoring(restored(content)));
        return new Revision(who, new Wording("", "because"), proposal, ground.gates(proposal, 1));
    }

    /** Where somebody writes a ramp into a killed environment, they want it back. */
    private Set<String> restored(FlagContent content) {
        return killed.stream()
                .filter(e -> !content.in(e).equals(approved.in(e)))
                .collect(Collectors.toSet());
    }

    private static Policy changed(Policy policy, int value) {
        Requirement demand = value < 4 ? new Quorum(Role.REVIEWER, 2) : Requirement.PEER_REVIEW;
        return new Policy(
                policy.version() + 1,
                policy.approvals().with(ApprovalRow.FEATURE_LOW, Tier.PRODUCTION, demand),
                policy.safety(),
                policy.author(),
                policy.effectiveFrom());
    }

    private Map<String, ContentHash> everywhere() {
        return ENVIRONMENTS.stream().collect(Collectors.toMap(e -> e, this::stands));
    }

    private static Map<String, ContentHash> hashes(List<Gate> gates) {
        return gates.stream()
                .filter(Gate::isOpen)
                .collect(Collectors.toMap(Gate::environment, Gate::contentHash));
    }

    private @Nullable ChangeRequest latest() {
        return change;
    }

    private @Nullable ChangeRequest some(Command command) {
        return shown.isEmpty() ? null : shown.get(command.old() % shown.size());
    }

    private static String environment(Command command) {
        return ENVIRONMENTS.get(command.where() % ENVIRONMENTS.size());
    }

    private static Set<Role> rolesOfTeam(Person who) {
        return TEAM.getOrDefault(who.userName(), Set.of());
    }

    private static boolean isOpen(ChangeRequest change) {
        return change.state().name().isEditable();
    }
}
