package io.colorguard.approval.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a policy change in its workspace, from 1, as people say it: {@code POL-2}. */
public record PolicyChangeId(int number) {

    private static final Pattern FORM = Pattern.compile("POL-([1-9][0-9]{0,8})");

    public PolicyChangeId {
        if (number < 1) {
            throw new IllegalArgumentException("policy changes are counted from 1");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<PolicyChangeId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new PolicyChangeId(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "POL-" + number;
    }
}
