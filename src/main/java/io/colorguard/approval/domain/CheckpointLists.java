package io.colorguard.approval.domain;

import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What changes to production are checked at: one list for all flags, and others for the rows of the
 * approval matrix that a workspace checks otherwise (CMP-1).
 */
public record CheckpointLists(CheckpointList usual, Map<ApprovalRow, CheckpointList> others) {

    /** Nothing is checked. */
    public static final CheckpointLists NONE = new CheckpointLists(CheckpointList.NONE, Map.of());

    public CheckpointLists {
        Map<ApprovalRow, CheckpointList> copy = new EnumMap<>(ApprovalRow.class);
        copy.putAll(others);
        others = Collections.unmodifiableMap(copy);
    }

    /** The twelve checkpoints of the strategy, for every flag. */
    public static CheckpointLists ofStrategy() {
        return new CheckpointLists(CheckpointList.ofStrategy(), Map.of());
    }

    /** The list for flags that this row judges. */
    public CheckpointList of(ApprovalRow row) {
        return others.getOrDefault(row, usual);
    }

    /** Everything against lists that nothing could be checked at. */
    List<Refusal> refusals() {
        return named().flatMap(one -> one.list().refusals(one.field())).toList();
    }

    /** Every point that is other than in the lists before. */
    List<TermChange> changesFrom(CheckpointLists before) {
        List<TermChange> changes = new ArrayList<>(usual.changesFrom(before.usual, null));
        Arrays.stream(ApprovalRow.values())
                .filter(row -> others.containsKey(row) || before.others.containsKey(row))
                .map(row -> of(row).changesFrom(before.of(row), row))
                .forEach(changes::addAll);
        return changes;
    }

    /** Every point in a line: what hashes are made of. */
    Stream<String> lines() {
        return named().flatMap(one -> one.list().lines(one.field()));
    }

    private record Named(String field, CheckpointList list) {}

    private Stream<Named> named() {
        return Stream.concat(
                Stream.of(new Named("checkpoints", usual)),
                others.entrySet().stream()
                        .map(other ->
                                new Named(
                                        "checkpoints." + Word.of(other.getKey()),
                                        other.getValue())));
    }
}
