package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.MatcherFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A matcher as a sentence of three parts: {@code region — is one of — north, south}.
 *
 * @param subject attribute, flag or the key itself
 * @param isCode whether the subject is a name and not a word
 * @param verb what is asked of it
 * @param values what it is compared with
 */
record MatcherWords(String subject, boolean isCode, String verb, List<String> values) {

    /** More values than these are only counted. */
    static final int MOST_VALUES = 8;

    static MatcherWords of(Matcher matcher) {
        String type = MatcherFields.type(matcher).toLowerCase(Locale.ROOT);
        String verb = translate("catalog.matcher." + (matcher.negate() ? "not." : "") + type);
        String attribute = matcher.attribute();
        if (matcher instanceof Matcher.Dependency on) {
            return new MatcherWords(on.flag(), true, verb, List.of(on.treatment()));
        }
        return attribute == null
                ? new MatcherWords(
                        translate("catalog.matcher.key"),
                        false,
                        verb,
                        MatcherFields.values(matcher))
                : new MatcherWords(attribute, true, verb, MatcherFields.values(matcher));
    }

    /** The sentence as plain text, long lists cut short. */
    String text() {
        return subject + " " + verb + " " + some(values);
    }

    /** The first values, and how many more there are. */
    static String some(List<String> values) {
        String first = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
        int more = values.size() - MOST_VALUES;
        return more > 0 ? first + " " + translate("catalog.audience.more", more) : first;
    }
}
