package io.colorguard.audit;

import io.colorguard.identity.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions are wanted; what is null does not restrict.
 *
 * @param actor whoever acted
 * @param from the first instant
 * @param to the first instant that is too late
 * @param except actions that are left out
 */
public record TimelineFilter(
        @Nullable String flag,
        @Nullable String change,
        @Nullable PersonId actor,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String action,
        Set<String> except) {

    /** Everything. */
    public static final TimelineFilter ALL =
            new TimelineFilter(null, null, null, null, null, null, Set.of());

    public TimelineFilter {
        except = Set.copyOf(except);
    }

    public static TimelineFilter ofFlag(String key) {
        return new TimelineFilter(key, null, null, null, null, null, Set.of());
    }

    /** Everything but these actions. */
    public static TimelineFilter except(Set<String> actions) {
        return new TimelineFilter(null, null, null, null, null, null, actions);
    }

    public static TimelineFilter ofChange(String id) {
        return new TimelineFilter(null, id, null, null, null, null, Set.of());
    }
}
