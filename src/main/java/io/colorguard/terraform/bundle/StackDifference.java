package io.colorguard.terraform.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an export of a stack would change against the last one, flag by flag. */
public record StackDifference(StackId stack, List<Item> items) {

    /** What became of a flag. */
    public enum Kind {
        ADDED,
        CHANGED,
        KILLED,
        RESTORED,
        RETIRING,
        REMOVED
    }

    /**
     * One flag that differs.
     *
     * @param change what it is traced to now, or was to at the last export
     */
    public record Item(String flag, Kind kind, String change) {}

    public StackDifference {
        items = List.copyOf(items);
    }

    /** The differences by flag; everything is new where nothing was exported yet. */
    public static StackDifference of(StackId stack, @Nullable StackIndex before, StackIndex now) {
        List<Item> items = new ArrayList<>();
        SortedSet<String> flags = new TreeSet<>(now.flags().keySet());
        if (before != null) {
            flags.addAll(before.flags().keySet());
        }
        for (String flag : flags) {
            Carried was = before == null ? null : before.flags().get(flag);
            Carried is = now.flags().get(flag);
            if (is == null && was != null) {
                items.add(new Item(flag, Kind.REMOVED, was.change()));
            } else if (is != null && !is.equals(was)) {
                items.add(new Item(flag, kind(was, is), is.change()));
            }
        }
        return new StackDifference(stack, items);
    }

    private static Kind kind(@Nullable Carried was, Carried is) {
        if (is.isRetiring()) {
            return Kind.RETIRING;
        }
        if (was == null || was.isRetiring()) {
            return Kind.ADDED;
        }
        if (was.state() == is.state()) {
            return Kind.CHANGED;
        }
        return is.state() == Carried.State.KILLED ? Kind.KILLED : Kind.RESTORED;
    }
}
