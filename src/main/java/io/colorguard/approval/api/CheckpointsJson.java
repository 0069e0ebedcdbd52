package io.colorguard.approval.api;

import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.Phase;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes to production are checked at, as it is answered and written (CMP-1).
 *
 * @param usual the list of all flags but those of the rows named
 * @param others by row of the approval matrix
 */
@Schema(name = "Checkpoints")
record CheckpointsJson(
        @Nullable List<PointJson> usual, @Nullable Map<String, @Nullable List<PointJson>> others) {

    /**
     * A checkpoint.
     *
     * @param title empty for one of the strategy's
     */
    @Schema(name = "Checkpoint")
    record PointJson(
            @Nullable String key,
            @Schema(allowableValues = {"pre_production", "deployment", "post_deployment"})
                    @Nullable String phase,
            @Nullable String title,
            @Schema(allowableValues = {"evidence", "verdicts", "rollback", "monitoring"})
                    @Nullable String proof) {

        private static PointJson of(Checkpoint point) {
            return new PointJson(
                    point.key(), point.phase().word(), point.title(), point.proof().word());
        }

        private Optional<Checkpoint> read() {
            Optional<Phase> when = named(Phase.values(), phase);
            Optional<Checkpoint.Proof> shown =
                    proof == null
                            ? Optional.of(Checkpoint.Proof.EVIDENCE)
                            : named(Checkpoint.Proof.values(), proof);
            return key == null || !Checkpoint.isKey(key) || when.isEmpty() || shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Checkpoint(
                                    key, when.get(), title == null ? "" : title, shown.get()));
        }
    }

    static CheckpointsJson of(CheckpointLists lists) {
        Map<String, @Nullable List<PointJson>> others = new LinkedHashMap<>();
        lists.others().forEach((row, list) -> others.put(Word.of(row), points(list)));
        return new CheckpointsJson(points(lists.usual()), others);
    }

    private static List<PointJson> points(CheckpointList list) {
        return list.points().stream().map(PointJson::of).toList();
    }

    /** What of it could be understood; what could not is named. */
    CheckpointLists read(List<Refusal> refusals) {
        Map<ApprovalRow, CheckpointList> rows = new EnumMap<>(ApprovalRow.class);
        (others == null ? Map.<String, @Nullable List<PointJson>>of() : others)
                .forEach((word, points) -> {
                    String field = "checkpoints.others." + word;
                    named(ApprovalRow.values(), word)
                            .ifPresentOrElse(
                                    row -> rows.put(row, read(points, field, refusals)),
                                    () -> refusals.add(refused("row", field)));
                });
        return new CheckpointLists(read(usual, "checkpoints.usual", refusals), rows);
    }

    private static CheckpointList read(
            @Nullable List<PointJson> written, String field, List<Refusal> refusals) {
        List<Checkpoint> points = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<PointJson> given = written == null ? List.of() : written;
        for (int i = 0; i < given.size(); i++) {
            String place = "%s[%d]".formatted(field, i);
            given.get(i)
                    .read()
                    .filter(point -> keys.add(point.key()))
                    .ifPresentOrElse(points::add, () -> refusals.add(refused("checkpoint", place)));
        }
        return new CheckpointList(points);
    }

    private static Refusal refused(String what, String field) {
        return Refusal.invalid("APR-13", "approval.refusal.policy." + what, field, field);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String word) {
        return Arrays.stream(values).filter(value -> Word.of(value).equals(word)).findFirst();
    }
}
