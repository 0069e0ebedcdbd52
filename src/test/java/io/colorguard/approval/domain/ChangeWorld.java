package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.person;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;

import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Memory.Asked;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.PartialApplication;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import java.time.Duration;
import java.time.Instant;
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

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(7),
                    Duration.ofDays(8),
                    Duration.ofDays(30));

    Instant now = NOW;

    FlagContent approved = aFlag();
    int version = 1;
    private int begun;

    /** What a story must tell of often enough to prove anything. */
    enum Event {
        PEOPLE_AGREED,
        A_JOB_RELEASED,
        IT_EXPIRED,
        A_POLICY_CAME,
        GLASS_WAS_BROKEN,
        A_VERDICT_WAS_LATE
    }

    final Set<Event> happened = EnumSet.noneOf(Event.class);

    Set<String> killed = Set.of();
    final PolicyWorld policies = new PolicyWorld(this);
    final EmergencyWorld emergencies = new EmergencyWorld(this);
    final ReleaseWorld releases = new ReleaseWorld(this);
    final Map<PersonId, Set<Role>> roles = new LinkedHashMap<>();

    @Nullable ChangeRequest change;

    /** When anybody did anything to the change last. */
    Instant touched = NOW;

    /** Everything of the change that was ever on somebody's screen. */
    final List<Screen> shown = new ArrayList<>();

    /** How often the change was begun again. */
    int begunAgain;

    /** Whether the change ended, and was not begun again since. */
    boolean ended;

    final Memory memory = new Memory();
    final Set<PersonId> writers = new HashSet<>();

    /**
     * A page that somebody opened.
     *
     * @param begunAgain how often the change had been begun again by then
     */
    record Screen(ChangeRequest change, int begunAgain) {}

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
            case PROPOSE -> propose(WRITERS.get(command.who() % WRITERS.size()), command);
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
            case WAIT -> now = now.plus(WAITS.get(command.value() % WAITS.size()));
            case EXPIRE -> releases.expire();
            case CHOOSE_WINDOW -> chooseWindow(command);
            case FREEZE -> releases.freeze(who, command);
            case LIFT_FREEZE -> releases.lift(who, command);
            case RELEASE -> releases.release();
            case PROPOSE_POLICY -> policies.propose(who, command);
            case ACCEPT_POLICY -> policies.accept(who, command);
            case KILL, SWITCH, TAKE_BACK -> emergencies.breakGlass(who, command);
            case REVIEW_EMERGENCY -> emergencies.review(who);
        }
        ChangeRequest after = change;
        if (after != null) {
            look(before, after);
        }
    }

    private void look(@Nullable ChangeRequest before, ChangeRequest after) {
        ChangeInvariants.afterStep(this, before, after);
        ChangeRequest kept = after;
        if (!after.equals(before)) {
            touched = now;
            kept = after.with(touched(after.course()));
        }
        change = kept;
        memory.forgetAllBut(kept);
        shown.add(new Screen(kept, begunAgain));
    }

    /** As the row of a change is kept. */
    private Course touched(Course course) {
        return new Course(
                course.state(), course.cycle(), course.createdAt(), course.submittedAt(), now);
    }

    Ground ground() {
        return new Ground(WORKSPACE, policies.inForce, approved, version, killed);
    }

    boolean holds(PersonId person, Role role) {
        return roles.getOrDefault(person, Set.of()).contains(role);
    }

    Judge judge(Person who, Command command) {
        return new Judge(
                who,
                roles.getOrDefault(who.id(), Set.of()),
                command.token() ? Presences.TOKEN : Presences.HERE);
    }

    ContentHash stands(String environment) {
        return Effect.hash(
                ground(), WORKSPACE.environment(environment).orElseThrow(), approved.key());
    }

    Map<String, ContentHash> everywhere() {
        return ENVIRONMENTS.stream().collect(Collectors.toMap(e -> e, this::stands));
    }

    ChangeId next() {
        return new ChangeId(++begun);
    }

    /** The change that waits, where this person wrote in it. */
    @Nullable ChangeId open(Person who) {
        return change != null && isOpen(change) && writers.contains(who.id()) ? change.id() : null;
    }

    private void draft(Person who, Command command) {
        if (!holds(who.id(), Role.DEVELOPER) || (change != null && isOpen(change))) {
            return;
        }
        @Nullable ReleaseWindow window = command.old() < 4 ? releases.window(command) : null;
        Revision revision = revision(who, window, edited(approved, command));
        change = ChangeRequest.drafted(WORKSPACE.id(), next(), revision, now);
        begunAgain = 0;
        ended = false;
        shown.clear();
        memory.forgetAll();
        writers.clear();
        writers.add(who.id());
    }

    private void propose(Person who, Command command) {
        ChangeRequest before = change;
        draft(who, command);
        if (change != null && !change.equals(before)) {
            submit(who);
        }
    }

    private void edit(Person who, Command command) {
        ChangeRequest present = change;
        if (present == null || !holds(who.id(), Role.DEVELOPER)) {
            return;
        }
        Revision revision =
                revision(
                        who,
                        present.wording().window(),
                        edited(present.proposal().after(), command));
        if (!revision.proposal().equals(present.proposal())) {
            write(present, revision);
        }
    }

    private void chooseWindow(Command command) {
        ChangeRequest present = change;
        if (present == null) {
            return;
        }
        Wording wording = new Wording("", "because", releases.window(command));
        Proposal same = present.proposal();
        write(
                present,
                new Revision(
                        present.contributors().author(),
                        wording,
                        same,
                        ground().gates(same, present.cycle())));
        ChangeInvariants.afterAnotherWindow(this, present, change);
    }

    private void write(ChangeRequest present, Revision revision) {
        Writing.revise(present, revision)
                .flatMap(next ->
                        next.state() instanceof ChangeState.InReview
                                ? submitted(next)
                                : Outcome.done(next))
                .ifDone(next -> {
                    writers.add(revision.person().id());
                    change = next;
                });
    }

    private void submit(Person who) {
        ChangeRequest present = change;
        if (present == null || !writers.contains(who.id())) {
            return;
        }
        Revision again =
                new Revision(
                        present.contributors().author(),
                        present.wording(),
                        present.proposal(),
                        ground().gates(present.proposal(), present.cycle()));
        if (!(present.state() instanceof ChangeState.InReview)) {
            Writing.revise(present, again).flatMap(this::submitted).ifDone(next -> change = next);
        }
    }

    private Outcome<ChangeRequest> submitted(ChangeRequest next) {
        Submission submission = new Submission(next, ground(), List.of(), false, now);
        return submission.refusals().isEmpty()
                ? Writing.submit(next, this::holds, now).flatMap(this::applied)
                : Outcome.refused(submission.refusals());
    }

    private void judge(Person who, Verdict.Kind kind, @Nullable Screen screen, Command command) {
        ChangeRequest present = change;
        if (present == null || screen == null) {
            return;
        }
        ChangeRequest seen = screen.change();
        Judge judge = judge(who, command);
        @Nullable Integer cycle = command.where() == 0 ? null : Integer.valueOf(seen.cycle());
        Decision all = new Decision(kind, hashes(seen.waiting()), cycle, "because");
        Decision mine =
                new Decision(kind, hashes(hearing(seen, judge, all).judgeable()), cycle, "so");
        Hearing hearing = hearing(present, judge, command.value() % 2 == 0 ? mine : all);
        Outcome<ChangeRequest> outcome = hearing.outcome(now);
        ChangeInvariants.ofVerdict(this, hearing, screen, outcome);
        if (outcome.find().isEmpty() && !screen.change().equals(present)) {
            happened.add(Event.A_VERDICT_WAS_LATE);
        }
        Memory before = memory.copy();
        // What says nothing new applies nothing either, here as at the desk.
        outcome.find()
                .filter(next -> !next.equals(present))
                .ifPresent(next -> {
                    if (kind == Verdict.Kind.APPROVE) {
                        votedOn(next).forEach(e -> memory.agreed(judge, Asked.of(seen, e)));
                    }
                    applied(next)
                            .ifDone(done -> {
                                change = done;
                                ended |= kind == Verdict.Kind.REJECT;
                            })
                            .ifRefused(_ -> memory.become(before));
                });
    }

    private static List<String> votedOn(ChangeRequest next) {
        return next.verdicts().getLast().votes().stream().map(Verdict.Vote::environment).toList();
    }

    private Hearing hearing(ChangeRequest about, Judge judge, Decision decision) {
        return new Hearing(about, judge, decision, ground(), Obstacles.NONE, this::holds);
    }

    /** Lets go ahead what may, as the application does after every submission and verdict. */
    Outcome<ChangeRequest> applied(ChangeRequest next) {
        Release release = releases.of(next);
        if (!release.isReleased()) {
            return Outcome.done(next);
        }
        Set<String> free = release.free();
        List<Gate> gates =
                next.gates().stream().filter(gate -> free.contains(gate.environment())).toList();
        var moved = ground().movedUnder(next, gates);
        if (moved.isPresent()) {
            return Outcome.refused(moved.get());
        }
        Map<String, ContentHash> stood = everywhere();
        ChangeInvariants.beforeApplication(this, next, gates);
        stand(next.proposal(), free);
        if (gates.stream().anyMatch(gate -> gate.passage() == Passage.APPROVED)) {
            happened.add(Event.PEOPLE_AGREED);
        }
        ChangeInvariants.afterApplication(this, gates, stood);
        emergencies.remember();
        return Outcome.done(next.applied(free, version, now));
    }

    private void stand(Proposal proposal, Set<String> free) {
        FlagContent after = proposal.after();
        FlagContent partial = PartialApplication.of(approved, after, free);
        approved =
                proposal.isIndivisible()
                        ? partial.with(after.classification()).withSunset(after.sunset())
                        : partial;
        Set<String> still = new TreeSet<>(killed);
        still.removeIf(e -> free.contains(e) && proposal.killed().restored().contains(e));
        killed = still;
        version++;
    }

    private void withdraw(Person who) {
        if (change != null && writers.contains(who.id())) {
            Writing.withdraw(change, now)
                    .ifDone(next -> {
                        change = next;
                        ended = true;
                    });
        }
    }

    private void reopen(Person who) {
        ChangeRequest present = change;
        if (present != null && writers.contains(who.id())) {
            Expiry.reopened(present, now)
                    .ifDone(next -> {
                        begunAgain += next.equals(present) ? 0 : 1;
                        ended = false;
                        change = next;
                        memory.forgetAll();
                    });
        }
    }

    private void moveBase(Command command) {
        approved = edited(approved, command);
        version++;
    }

    private static FlagContent edited(FlagContent flag, Command command) {
        return switch (command.value()) {
            case 5 -> classified(flag, Category.FEATURE, Risk.HIGH);
            case 6 -> classified(flag, Category.FEATURE, Risk.LOW);
            case 7 -> classified(flag, Category.KILLSWITCH, Risk.LOW);
            default -> ramped(flag, environment(command), 10 * command.value());
        };
    }

    private Revision revision(Person who, @Nullable ReleaseWindow window, FlagContent content) {
        Ground ground = ground();
        Proposal proposal =
                Proposal.changing(approved, version, content)
                        .with(Killed.still(killed).restoring(restored(content)));
        Wording wording = new Wording("", "because", window);
        return new Revision(who, wording, proposal, ground.gates(proposal, 1));
    }

    /** Where somebody writes a ramp into a killed environment, they want it back. */
    private Set<String> restored(FlagContent content) {
        return killed.stream()
                .filter(e -> !content.in(e).equals(approved.in(e)))
                .collect(Collectors.toSet());
    }

    private static Map<String, ContentHash> hashes(List<Gate> gates) {
        return gates.stream()
                .filter(Gate::isOpen)
                .collect(Collectors.toMap(Gate::environment, Gate::contentHash));
    }

    private @Nullable Screen latest() {
        return change == null ? null : new Screen(change, begunAgain);
    }

    private @Nullable Screen some(Command command) {
        return shown.isEmpty() ? null : shown.get(command.old() % shown.size());
    }

    static String environment(Command command) {
        return ENVIRONMENTS.get(command.where() % ENVIRONMENTS.size());
    }

    private static Set<Role> rolesOfTeam(Person who) {
        return TEAM.getOrDefault(who.userName(), Set.of());
    }

    private static boolean isOpen(ChangeRequest change) {
        return change.state().name().isEditable();
    }
}
