package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.MatcherFields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A matcher as a sentence of three parts: {@code region — is one of — north, south}.
 *
 * @param subject attribute, flag or the key itself
 * @param isCode whether the subject is a name and not a word
 * @param verb what is asked of it
 * @param values what it is compared with
 */
record MatcherWords(String subject, boolean isCode, String verb, List<String> values) {

    static MatcherWords of(Matcher matcher) {
        String type = MatcherFields.type(matcher).toLowerCase(Locale.ROOT);
        String verb = translate("catalog.matcher." + (matcher.negate() ? "not." : "") + type);
        String attribute = matcher.attribute();
        if (matcher instanceof Matcher.Dependency on) {
            return new MatcherWords(on.flag(), true, verb, List.of(on.treatment()));
        }
        return attribute == null
                ? new MatcherWords(translate("catalog.matcher.key"), false, verb, values(matcher))
                : new MatcherWords(attribute, true, verb, values(matcher));
    }

    private static List<String> values(Matcher matcher) {
        return switch (matcher) {
            case Matcher.InSegment it -> List.of(it.segment());
            case Matcher.Text it -> it.values();
            case Matcher.Regex it -> List.of(it.pattern());
            case Matcher.Texts it -> it.values();
            case Matcher.Number it -> List.of(Long.toString(it.value()));
            case Matcher.NumberRange it ->
                    List.of(Long.toString(it.from()), Long.toString(it.to()));
            case Matcher.Date it -> List.of(moment(it.epochMillis()));
            case Matcher.DateRange it ->
                    List.of(moment(it.fromEpochMillis()), moment(it.toEpochMillis()));
            case Matcher.Truth it -> List.of(Boolean.toString(it.value()));
            case Matcher.Dependency it -> List.of(it.treatment());
        };
    }

    private static String moment(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).toString();
    }

    /** The sentence as plain text. */
    String text() {
        return subject + " " + verb + " " + String.join(", ", values);
    }
}
