package io.colorguard.approval.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a change in its workspace, from 1, as people say it: {@code CHG-7}. */
public record ChangeId(int number) implements Comparable<ChangeId> {

    private static final Pattern FORM = Pattern.compile("CHG-([1-9][0-9]{0,8})");

    /** Stands for the number of what is not kept yet. */
    public static final ChangeId NONE_YET = new ChangeId(0);

    public ChangeId {
        if (number < 0) {
            throw new IllegalArgumentException("changes are counted from 1");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<ChangeId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ChangeId(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ChangeId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "CHG-" + number;
    }
}
