package io.colorguard.uikit;

import org.jspecify.annotations.Nullable;

/** A step of the way to a page; the last one, the page itself, has no address. */
public record Crumb(String label, @Nullable String href) {

    /** The page itself. */
    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
