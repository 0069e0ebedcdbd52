package io.colorguard.workspace.domain;

import java.util.regex.Pattern;

/**
 * A place where flags are evaluated.
 *
 * @param key how flags declare it, such as {@code prod}
 * @param name the exact name it has in FME, 1–15 characters
 * @param tier what decides gates and lifecycle access
 */
public record Environment(String key, String name, Tier tier) implements WorkspacePart {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,14}");

    /** The provider's limit for names; keys keep to it too. */
    public static boolean isValidName(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String identity() {
        return key;
    }
}
