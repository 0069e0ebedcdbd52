package io.colorguard.audit;

import io.colorguard.identity.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions are wanted; what is null or empty does not restrict.
 *
 * @param kind of what was acted on, such as {@code segment}
 * @param object key of what was acted on
 * @param actors whoever acted, any of these
 * @param text beginnings of words of the reason, of what was acted on, or of names
 * @param from the first instant
 * @param to the first instant that is too late
 * @param except actions that are left out
 */
public record TimelineFilter(
        @Nullable String flag,
        @Nullable String change,
        @Nullable String kind,
        @Nullable String object,
        @Nullable String action,
        Set<PersonId> actors,
        String text,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<String> except) {

    /** Everything. */
    public static final TimelineFilter ALL =
            new TimelineFilter(null, null, null, null, null, Set.of(), "", null, null, Set.of());

    public TimelineFilter {
        actors = Set.copyOf(actors);
        except = Set.copyOf(except);
    }

    public static TimelineFilter ofFlag(String key) {
        return new TimelineFilter(key, null, null, null, null, Set.of(), "", null, null, Set.of());
    }

    public static TimelineFilter ofChange(String id) {
        return new TimelineFilter(null, id, null, null, null, Set.of(), "", null, null, Set.of());
    }

    /** What these people did. */
    public static TimelineFilter by(Set<PersonId> actors) {
        return new TimelineFilter(null, null, null, null, null, actors, "", null, null, Set.of());
    }

    /** Everything but these actions. */
    public static TimelineFilter except(Set<String> actions) {
        return new TimelineFilter(null, null, null, null, null, Set.of(), "", null, null, actions);
    }

    /** The same of one action. */
    public TimelineFilter doing(@Nullable String what) {
        return new TimelineFilter(flag, change, kind, object, what, actors, text, from, to, except);
    }

    /** The same of what was acted on. */
    public TimelineFilter on(@Nullable String what, @Nullable String key) {
        return new TimelineFilter(flag, change, what, key, action, actors, text, from, to, except);
    }

    /** The same from the first instant on, before the second. */
    public TimelineFilter within(@Nullable Instant first, @Nullable Instant end) {
        return new TimelineFilter(
                flag, change, kind, object, action, actors, text, first, end, except);
    }

    /** The same where these words stand. */
    public TimelineFilter saying(String words) {
        return new TimelineFilter(
                flag, change, kind, object, action, actors, words, from, to, except);
    }
}
