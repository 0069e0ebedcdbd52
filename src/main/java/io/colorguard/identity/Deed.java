package io.colorguard.identity;

/**
 * Something that a person does to what is theirs in the whole portal.
 *
 * @param action key of what is done, such as {@code token.created}
 * @param kind of what it is done to, such as {@code token}
 * @param key of what it is done to
 * @param reason in the person's own words
 */
public record Deed(String action, String kind, String key, String reason) {}
