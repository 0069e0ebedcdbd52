package io.colorguard.audit.ui;

import io.colorguard.audit.application.HistoryQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reader narrowed the history to, as the page's address has it; empty does not restrict.
 *
 * @param from the first day
 * @param to the last day
 */
record Narrowing(
        String text,
        String flag,
        String change,
        String actor,
        String kind,
        String object,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final Narrowing NONE = new Narrowing("", "", "", "", "", "", "", null, null);

    /** No longer than anything that is kept; beyond it no revision can match. */
    private static final int LONGEST = 200;

    private static final int LAST_YEAR = 9999;

    Narrowing {
        change = change.toUpperCase(Locale.ROOT);
    }

    /** What an address says; a day that is none restricts nothing. */
    static Narrowing read(Function<String, Optional<String>> address) {
        return new Narrowing(
                text(address, "q"),
                text(address, "flag"),
                text(address, "change"),
                text(address, "actor"),
                text(address, "kind"),
                text(address, "object"),
                text(address, "action"),
                address.apply("from").flatMap(Narrowing::day).orElse(null),
                address.apply("to").flatMap(Narrowing::day).orElse(null));
    }

    /** What the address says of it; empty takes a parameter out. */
    Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("q", text);
        address.put("flag", flag);
        address.put("change", change);
        address.put("actor", actor);
        address.put("kind", kind);
        address.put("object", object);
        address.put("action", action);
        address.put("from", from == null ? "" : from.toString());
        address.put("to", to == null ? "" : to.toString());
        return address;
    }

    HistoryQuestion question(ZoneId zone) {
        return new HistoryQuestion(
                asked(text),
                asked(flag),
                asked(change),
                asked(actor),
                asked(kind),
                asked(object),
                asked(action),
                start(from, zone),
                start(to == null ? null : to.plusDays(1), zone));
    }

    /** Whether it is the same but for what stands in a field that stood filled in before. */
    boolean goesOnTyping(Narrowing before) {
        return !equals(before)
                && chosen().equals(before.chosen())
                && typed().stream()
                        .map(String::isEmpty)
                        .toList()
                        .equals(before.typed().stream().map(String::isEmpty).toList());
    }

    private List<String> typed() {
        return List.of(text, flag, change, object);
    }

    private Narrowing chosen() {
        return new Narrowing("", "", "", actor, kind, "", action, from, to);
    }

    private static @Nullable String asked(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String text(Function<String, Optional<String>> address, String name) {
        String text = address.apply(name).orElse("").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() > 0 && day.getYear() < LAST_YEAR);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
