package io.colorguard.catalog.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a targeting rule speaks of: everybody all of whose matchers agree; no matcher means
 * everybody (CFG-4).
 */
public record Condition(List<Matcher> matchers) {

    /** Speaks of everybody. */
    public static final Condition EVERYBODY = new Condition(List.of());

    public Condition {
        matchers = List.copyOf(matchers);
    }

    public static Condition of(Matcher... matchers) {
        return new Condition(List.of(matchers));
    }

    public boolean isEverybody() {
        return matchers.isEmpty();
    }

    /**
     * A value that is equal for conditions that mean the same: matchers are all asked and lists are
     * sets, so neither order nor repetition counts.
     */
    public Object meaning() {
        return matchers.stream().map(Matcher::meaning).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether everybody this other condition speaks of is certainly spoken of here as well. */
    public boolean covers(Condition narrower) {
        return matchers.stream()
                .allMatch(mine -> narrower.matchers.stream().anyMatch(mine::covers));
    }
}
