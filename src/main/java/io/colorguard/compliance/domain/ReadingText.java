package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.compliance.domain.Reading.Confidence;
import io.colorguard.compliance.domain.Reading.Direction;
import io.colorguard.compliance.domain.Reading.Period;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a metric, in the words of the API, before it is understood (CMP-5).
 *
 * @param line of the file that holds it, 0 where there is none
 * @param change empty where it is of none
 */
public record ReadingText(
        int line,
        String metric,
        String unit,
        String wanted,
        String baseline,
        String observed,
        String from,
        String until,
        String source,
        String confidence,
        String change) {

    public static final int LONGEST_METRIC = 80;
    public static final int LONGEST_UNIT = 20;
    public static final int LONGEST_SOURCE = 300;

    private static final String RULE = "CMP-5";
    private static final int BEFORE_POINT = 18;
    private static final int BEHIND_POINT = 6;
    private static final int LONGEST_NUMBER = 100;
    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    /** What it says, or everything in it that says nothing. */
    public Outcome<Reading> understood(Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        words(refusals, "metric", metric, LONGEST_METRIC);
        words(refusals, "unit", unit, LONGEST_UNIT);
        Direction direction = word(refusals, "wanted", Direction.values(), wanted);
        BigDecimal before = number(refusals, "baseline", baseline);
        BigDecimal with = number(refusals, "observed", observed);
        Period period = period(refusals, now);
        words(refusals, "source", source, LONGEST_SOURCE);
        Confidence sure = word(refusals, "confidence", Confidence.values(), confidence);
        Optional<ChangeId> of = ChangeId.parse(change.strip());
        if (of.isEmpty() && !change.isBlank()) {
            refusals.add(wrong("change", change.strip()));
        }
        return refusals.isEmpty()
                ? Outcome.done(
                        new Reading(
                                metric.strip(),
                                unit.strip(),
                                Objects.requireNonNull(direction),
                                Objects.requireNonNull(before),
                                Objects.requireNonNull(with),
                                Objects.requireNonNull(period),
                                source.strip(),
                                Objects.requireNonNull(sure),
                                of.orElse(null)))
                : Outcome.refused(refusals);
    }

    /** That it names no change of this flag. */
    public Refusal ofNoChange() {
        return wrong("change", change.strip());
    }

    /** That the same is measured already. */
    public Refusal measured() {
        return refusal("twice", "metric", metric.strip());
    }

    private void words(List<Refusal> refusals, String field, String text, int longest) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > longest || !EvidenceRules.isLine(words)) {
            refusals.add(wrong(field, longest));
        }
    }

    private <E extends Enum<E>> @Nullable E word(
            List<Refusal> refusals, String field, E[] words, String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        Optional<E> found = Arrays.stream(words).filter(it -> Word.of(it).equals(word)).findFirst();
        if (found.isEmpty()) {
            refusals.add(wrong(field));
        }
        return found.orElse(null);
    }

    private @Nullable BigDecimal number(List<Refusal> refusals, String field, String text) {
        BigDecimal number = number(text.strip());
        if (number == null
                || (long) number.precision() - number.scale() > BEFORE_POINT
                || number.scale() > BEHIND_POINT) {
            refusals.add(wrong(field, BEFORE_POINT, BEHIND_POINT));
            return null;
        }
        return number;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > LONGEST_NUMBER
                    ? null
                    : new BigDecimal(text).stripTrailingZeros();
        } catch (ArithmeticException | NumberFormatException _) {
            return null;
        }
    }

    private @Nullable Period period(List<Refusal> refusals, Instant now) {
        Instant begins = moment(refusals, "from", from);
        Instant ends = moment(refusals, "until", until);
        if (begins == null || ends == null) {
            return null;
        }
        if (begins.isBefore(FIRST)) {
            refusals.add(refusal("past", "from"));
        }
        if (!ends.isAfter(begins)) {
            refusals.add(refusal("order", "until"));
        }
        if (ends.isAfter(now.plus(AHEAD))) {
            refusals.add(refusal("future", "until"));
        }
        return new Period(begins, ends);
    }

    private @Nullable Instant moment(List<Refusal> refusals, String field, String text) {
        Optional<Instant> moment = moment(text.strip());
        if (moment.isEmpty()) {
            refusals.add(wrong(field));
        }
        return moment.orElse(null);
    }

    /** A moment with its offset, or the day that begins at midnight UTC. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    (text.indexOf('T') < 0
                                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                                    : OffsetDateTime.parse(text).toInstant())
                            .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Refusal wrong(String field, Object... arguments) {
        return refusal(field, field, arguments);
    }

    private Refusal refusal(String why, String field, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(line));
        all.addAll(List.of(arguments));
        return Refusal.invalid(
                RULE,
                "compliance.refusal.impact." + why,
                line == 0 ? field : "lines[" + line + "]." + field,
                all.toArray());
    }
}
