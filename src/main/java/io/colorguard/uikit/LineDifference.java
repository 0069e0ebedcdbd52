package io.colorguard.uikit;

import io.colorguard.uikit.CodeLine.Mark;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Which lines went and which came between two texts, by their longest common subsequence.
 *
 * @param before the old lines, those that went marked
 * @param after the new lines, those that came marked
 * @param merged both in one column, old before new
 */
public record LineDifference(List<CodeLine> before, List<CodeLine> after, List<CodeLine> merged) {

    /** Beyond this many pairs the texts are shown whole, as removed and added. */
    private static final long MOST_PAIRS = 4_000_000;

    /** Lines that stay beside each that went or came. */
    private static final int AROUND = 3;

    /** Fewer equal lines than these are not worth a fold. */
    private static final int FEWEST = 4;

    public static LineDifference between(String before, String after, Highlight highlight) {
        List<CodeLine> old = highlight.lines(before);
        List<CodeLine> now = highlight.lines(after);
        Walk walk = new Walk();
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                walk.keep(old.get(i++), now.get(j++));
            } else if (j == now.size()
                    || (i < old.size() && at(common, i + 1, j) >= at(common, i, j + 1))) {
                walk.remove(old.get(i++));
            } else {
                walk.add(now.get(j++));
            }
        }
        return new LineDifference(walk.before, walk.after, walk.merged);
    }

    /** The same, with what is equal folded away but for a few lines around what is not. */
    LineDifference folded() {
        List<CodeLine> all = folded(merged);
        return new LineDifference(like(all, before), like(all, after), all);
    }

    /** Both sides keep the same lines, so they fold the same. */
    private static List<CodeLine> like(List<CodeLine> folded, List<CodeLine> side) {
        Iterator<Mark> kept =
                folded.stream()
                        .map(CodeLine::mark)
                        .filter(mark -> mark == Mark.NONE || mark == Mark.SAME)
                        .iterator();
        return side.stream()
                .map(line -> line.mark() == Mark.NONE ? line.marked(kept.next()) : line)
                .toList();
    }

    private static List<CodeLine> folded(List<CodeLine> lines) {
        List<CodeLine> all = new ArrayList<>(lines);
        int i = 0;
        while (i < all.size()) {
            int end = i;
            while (end < all.size() && all.get(end).mark() == Mark.NONE) {
                end++;
            }
            int from = i == 0 ? 0 : i + AROUND;
            int to = end == all.size() ? end : end - AROUND;
            if (to - from >= FEWEST) {
                all.subList(from, to).replaceAll(line -> line.marked(Mark.SAME));
            }
            i = end + 1;
        }
        return List.copyOf(all);
    }

    private static int[][] common(List<CodeLine> old, List<CodeLine> now) {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            return new int[0][];
        }
        int[][] length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                length[i][j] =
                        same(old.get(i), now.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static int at(int[][] length, int i, int j) {
        return length.length == 0 ? 0 : length[i][j];
    }

    private static boolean same(CodeLine one, CodeLine other) {
        return one.spans().equals(other.spans());
    }

    /** Collects the three columns. */
    private static final class Walk {
        private final List<CodeLine> before = new ArrayList<>();
        private final List<CodeLine> after = new ArrayList<>();
        private final List<CodeLine> merged = new ArrayList<>();

        void keep(CodeLine old, CodeLine now) {
            before.add(old);
            after.add(now);
            merged.add(now);
        }

        void remove(CodeLine old) {
            before.add(old.marked(Mark.REMOVED));
            merged.add(old.marked(Mark.REMOVED));
        }

        void add(CodeLine now) {
            after.add(now.marked(Mark.ADDED));
            merged.add(now.marked(Mark.ADDED));
        }
    }
}
