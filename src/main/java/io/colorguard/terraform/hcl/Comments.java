package io.colorguard.terraform.hcl;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comments that belong to an attribute or an item: those above it, and the one behind it on its
 * last line.
 */
public record Comments(List<String> leading, @Nullable String trailing) {

    public static final Comments NONE = new Comments(List.of(), null);

    public Comments {
        leading = List.copyOf(leading);
    }

    /** Comments above what follows, one per line. */
    public static Comments above(List<String> lines) {
        return new Comments(lines, null);
    }

    static Comments of(List<String> leading, @Nullable String trailing) {
        return leading.isEmpty() && trailing == null ? NONE : new Comments(leading, trailing);
    }

    /** The comment behind the item, such as {@code # Not in prod yet}. */
    public Optional<String> behind() {
        return Optional.ofNullable(trailing);
    }

    public boolean isEmpty() {
        return leading.isEmpty() && trailing == null;
    }
}
