package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.Checkpoint.Proof.EVIDENCE;
import static io.colorguard.approval.domain.Checkpoint.Proof.MONITORING;
import static io.colorguard.approval.domain.Checkpoint.Proof.ROLLBACK;
import static io.colorguard.approval.domain.Checkpoint.Proof.VERDICTS;
import static io.colorguard.approval.domain.Phase.DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.POST_DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.PRE_PRODUCTION;

import io.colorguard.approval.domain.Checkpoint.Proof;
import io.colorguard.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The points at which a change is checked, in the order in which people read them (CMP-1). */
public record CheckpointList(List<Checkpoint> points) {

    /** Nothing is checked. */
    public static final CheckpointList NONE = new CheckpointList(List.of());

    /** More points than this one phase of one list has not. */
    public static final int MOST_IN_A_PHASE = 20;

    public CheckpointList {
        points = List.copyOf(points);
        if (points.stream().map(Checkpoint::key).distinct().count() != points.size()) {
            throw new IllegalArgumentException("two checkpoints of one key");
        }
    }

    /** The twelve of the strategy. */
    public static CheckpointList ofStrategy() {
        return new CheckpointList(
                List.of(
                        known("security_review", PRE_PRODUCTION, EVIDENCE),
                        known("privacy_impact", PRE_PRODUCTION, EVIDENCE),
                        known("data_retention", PRE_PRODUCTION, EVIDENCE),
                        known("accessibility", PRE_PRODUCTION, EVIDENCE),
                        known("change_approval", DEPLOYMENT, VERDICTS),
                        known("rollback_procedures", DEPLOYMENT, ROLLBACK),
                        known("monitoring_alerting", DEPLOYMENT, MONITORING),
                        known("incident_response", DEPLOYMENT, EVIDENCE),
                        known("success_criteria", POST_DEPLOYMENT, EVIDENCE),
                        known("user_impact", POST_DEPLOYMENT, EVIDENCE),
                        known("performance_impact", POST_DEPLOYMENT, EVIDENCE),
                        known("business_metrics", POST_DEPLOYMENT, EVIDENCE)));
    }

    private static Checkpoint known(String key, Phase phase, Proof proof) {
        return new Checkpoint(key, phase, "", proof);
    }

    public Optional<Checkpoint> find(String key) {
        return points.stream().filter(point -> point.key().equals(key)).findFirst();
    }

    /** The points of a phase. */
    public List<Checkpoint> of(Phase phase) {
        return points.stream().filter(point -> point.phase() == phase).toList();
    }

    /** Everything against points that nothing could be checked at. */
    Stream<Refusal> refusals(String field) {
        Stream<Refusal> crowded =
                Arrays.stream(Phase.values())
                        .filter(phase -> of(phase).size() > MOST_IN_A_PHASE)
                        .map(phase ->
                                refused("crowded", field + "." + phase.word(), MOST_IN_A_PHASE));
        return Stream.concat(
                crowded,
                points.stream().flatMap(point -> refusals(point, field + "." + point.key())));
    }

    private static Stream<Refusal> refusals(Checkpoint point, String field) {
        List<Refusal> refusals = new ArrayList<>();
        if (point.isOfStrategy() && ofStrategy().find(point.key()).isEmpty()) {
            refusals.add(refused("untitled", field, Checkpoint.LONGEST_TITLE));
        }
        if (point.title().length() > Checkpoint.LONGEST_TITLE || !Words.isClean(point.title())) {
            refusals.add(refused("title", field, Checkpoint.LONGEST_TITLE));
        }
        // Verdicts in production wait for this phase: it cannot wait for them.
        if (point.proof() == VERDICTS && point.phase() == PRE_PRODUCTION) {
            refusals.add(refused("circle", field));
        }
        return refusals.stream();
    }

    private static Refusal refused(String why, String field, Object... arguments) {
        return Refusal.invalid(
                "CMP-1", "approval.refusal.policy.checkpoint." + why, field, arguments);
    }

    /** Every point that is other than in the list before. */
    List<TermChange> changesFrom(CheckpointList before, @Nullable ApprovalRow row) {
        Stream<TermChange> gone =
                before.points.stream()
                        .filter(point -> find(point.key()).isEmpty())
                        .map(point -> new TermChange.OfPoint(row, point, null));
        Stream<TermChange> other =
                points.stream()
                        .filter(point ->
                                !before.find(point.key()).filter(point::equals).isPresent())
                        .map(point ->
                                new TermChange.OfPoint(
                                        row, before.find(point.key()).orElse(null), point));
        return Stream.concat(gone, other).toList();
    }

    /** Every point in a line: what hashes are made of. */
    Stream<String> lines(String name) {
        return points.stream()
                .map(point ->
                        String.join(
                                " ",
                                name,
                                point.phase().word(),
                                point.key(),
                                point.proof().word(),
                                point.title()));
    }
}
