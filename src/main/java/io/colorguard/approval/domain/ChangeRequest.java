package io.colorguard.approval.domain;

import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change to one flag on its way from draft to effect, as a value; what happens to it yields
 * another (APR).
 *
 * @param version of the stored row, for which exactly one transition wins (APR-10)
 * @param gates in the workspace's order of environments
 * @param verdicts all that were ever given, also those that no longer count
 */
public record ChangeRequest(
        WorkspaceId workspace,
        ChangeId id,
        int version,
        Wording wording,
        Proposal proposal,
        Course course,
        List<Gate> gates,
        List<Verdict> verdicts,
        Contributors contributors) {

    /**
     * What the author says of it.
     *
     * @param title blank where the kind and the flag say enough
     * @param window when it is to take effect, null for as soon as it may (APR-9)
     */
    public record Wording(String title, String reason, @Nullable ReleaseWindow window) {
        public Wording {
            title = title.strip();
            reason = reason.strip();
        }

        public Wording(String title, String reason) {
            this(title, reason, null);
        }
    }

    public ChangeRequest {
        gates = List.copyOf(gates);
        verdicts = List.copyOf(verdicts);
    }

    /** A draft that nobody is asked about yet. */
    public static ChangeRequest drafted(
            WorkspaceId workspace, ChangeId id, Revision first, Instant at) {
        return new ChangeRequest(
                workspace,
                id,
                0,
                first.wording(),
                first.proposal(),
                Course.begun(at),
                first.gates(),
                List.of(),
                Contributors.of(first.person()));
    }

    /** A change that took effect past its gates, in an emergency (APR-11). */
    public static ChangeRequest bypassing(
            WorkspaceId workspace, ChangeId id, Revision emergency, Instant at) {
        ChangeRequest drafted = drafted(workspace, id, emergency, at);
        return drafted.with(drafted.course().submitted(at))
                .with(
                        new ChangeState.Applied(at),
                        drafted.gates().stream().map(gate -> gate.bypassed(at)).toList());
    }

    public ChangeState state() {
        return course.state();
    }

    /** Counts, from 1, how often the gates came to ask something else. */
    public int cycle() {
        return course.cycle();
    }

    public Instant createdAt() {
        return course.createdAt();
    }

    public @Nullable Instant submittedAt() {
        return course.submittedAt();
    }

    public Optional<Gate> gate(String environment) {
        return gates.stream().filter(gate -> gate.environment().equals(environment)).findFirst();
    }

    /** Whether an environment has gone ahead. */
    public boolean hasBegun() {
        return gates.stream().anyMatch(Gate::isApplied);
    }

    /** The gates whose environment has not gone ahead. */
    public List<Gate> waiting() {
        return gates.stream().filter(gate -> !gate.isApplied()).toList();
    }

    /**
     * Who agrees at a gate: approvals of exactly what it asks now, by people who did not write it
     * and who still hold their role (APR-3, APR-5).
     */
    public Ballot ballot(Gate gate, Standing standing) {
        return Ballot.of(this, gate, standing);
    }

    /** Where the flag stands and this asks nobody, because it changes nothing there (APR-15). */
    public List<String> untouched() {
        return proposal.untouched(gates);
    }

    /** The environments that may go ahead now. */
    public Set<String> due() {
        List<Gate> waiting = waiting();
        boolean held =
                proposal.isIndivisible()
                        && waiting.stream().anyMatch(gate -> gate.state() != Gate.State.PASSED);
        if (!(state() instanceof ChangeState.InReview) || held) {
            return Set.of();
        }
        return waiting.stream()
                .filter(gate -> gate.state() == Gate.State.PASSED)
                .map(Gate::environment)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether something may go ahead now; what opens no gate goes ahead at once (APR-12). */
    public boolean isDue() {
        return !due().isEmpty() || (state() instanceof ChangeState.InReview && waiting().isEmpty());
    }

    /** These environments went ahead, and made the flag this version. */
    public ChangeRequest applied(Set<String> environments, int flagVersion, Instant at) {
        List<Gate> next =
                gates.stream()
                        .map(gate ->
                                environments.contains(gate.environment()) ? gate.applied(at) : gate)
                        .toList();
        boolean complete = next.stream().allMatch(Gate::isApplied);
        return with(proposal.against(flagVersion))
                .with(complete ? new ChangeState.Applied(at) : state(), next);
    }

    /** The same change as it is kept: under this number, at this version of its row. */
    public ChangeRequest kept(ChangeId number, int row) {
        return new ChangeRequest(
                workspace, number, row, wording, proposal, course, gates, verdicts, contributors);
    }

    /** The same change with its gates' states as the votes say now. */
    ChangeRequest settled(Standing standing) {
        return with(
                state(),
                gates.stream()
                        .map(gate -> gate.isApplied() ? gate : gate.settled(ballot(gate, standing)))
                        .toList());
    }

    ChangeRequest with(ChangeState nextState, List<Gate> nextGates) {
        return new ChangeRequest(
                workspace,
                id,
                version,
                wording,
                proposal,
                course.in(nextState),
                nextGates,
                verdicts,
                contributors);
    }

    ChangeRequest with(Verdict verdict) {
        List<Verdict> more = Stream.concat(verdicts.stream(), Stream.of(verdict)).toList();
        return new ChangeRequest(
                workspace, id, version, wording, proposal, course, gates, more, contributors);
    }

    ChangeRequest with(Course next) {
        return new ChangeRequest(
                workspace, id, version, wording, proposal, next, gates, verdicts, contributors);
    }

    private ChangeRequest with(Proposal next) {
        return new ChangeRequest(
                workspace, id, version, wording, next, course, gates, verdicts, contributors);
    }
}
