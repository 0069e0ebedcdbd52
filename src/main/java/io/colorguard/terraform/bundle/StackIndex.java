package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one export of a stack carried, flag by flag: what the next one is compared with.
 *
 * @param basis of the approved state it was made from; equal states have equal ones
 * @param shards how many maps its flags were dealt out to
 */
public record StackIndex(ContentHash basis, int shards, SortedMap<String, Carried> flags) {

    public StackIndex {
        flags = Collections.unmodifiableSortedMap(flags);
    }

    /** One line for each flag, to be kept. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        flags.forEach((flag, carried) ->
                lines.append(flag)
                        .append(' ')
                        .append(carried.change())
                        .append(' ')
                        .append(carried.hash())
                        .append(' ')
                        .append(carried.state())
                        .append('\n'));
        return lines.toString();
    }

    /** An index as it was kept. */
    public static StackIndex of(ContentHash basis, int shards, String lines) {
        SortedMap<String, Carried> flags = new TreeMap<>();
        lines.lines()
                .map(line -> line.split(" ", -1))
                .forEach(words ->
                        flags.put(
                                words[0],
                                new Carried(
                                        words[1],
                                        new ContentHash(words[2]),
                                        Carried.State.valueOf(words[3]))));
        return new StackIndex(basis, shards, flags);
    }
}
