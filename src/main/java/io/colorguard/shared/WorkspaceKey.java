package io.colorguard.shared;

import java.util.regex.Pattern;

/**
 * The name of a workspace in addresses, claims and files: 2–40 lower-case letters, digits and
 * {@code -}.
 */
public record WorkspaceKey(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public WorkspaceKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a workspace key");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
