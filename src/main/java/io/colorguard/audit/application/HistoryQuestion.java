package io.colorguard.audit.application;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of the history; what is null does not restrict.
 *
 * @param text beginnings of words of the reason, of what was acted on, or of names
 * @param actor user name of whoever acted, now or then
 * @param kind of what was acted on, such as {@code segment}
 * @param object key of what was acted on
 * @param from the first instant
 * @param to the first instant that is too late
 */
public record HistoryQuestion(
        @Nullable String text,
        @Nullable String flag,
        @Nullable String change,
        @Nullable String actor,
        @Nullable String kind,
        @Nullable String object,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Asks for everything. */
    public static final HistoryQuestion ALL =
            new HistoryQuestion(null, null, null, null, null, null, null, null, null);

    /** Everything about one flag. */
    public static HistoryQuestion ofFlag(String key) {
        return new HistoryQuestion(null, key, null, null, null, null, null, null, null);
    }

    /** Everything about one change. */
    public static HistoryQuestion ofChange(String id) {
        return new HistoryQuestion(null, null, id, null, null, null, null, null, null);
    }

    /** What was asked, by the names that addresses use. */
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> named = new TreeMap<>();
        put(named, "q", text);
        put(named, "flag", flag);
        put(named, "change", change);
        put(named, "actor", actor);
        put(named, "kind", kind);
        put(named, "object", object);
        put(named, "action", action);
        put(named, "from", from);
        put(named, "to", to);
        return named;
    }

    private static void put(Map<String, String> named, String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value.toString());
        }
    }

    /** Whether it names something with the one character that no stored text has. */
    boolean asksTheImpossible() {
        return Stream.of(text, flag, change, actor, kind, object, action)
                .filter(Objects::nonNull)
                .anyMatch(name -> name.indexOf('\0') >= 0);
    }
}
