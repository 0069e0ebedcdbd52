package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.MatcherFields;
import io.colorguard.uikit.Moments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whom a condition speaks of, in words: "customer_tier premium, enterprise". */
final class ConditionWords {

    private static final int VALUES_SHOWN = 8;

    private ConditionWords() {}

    static String of(Condition condition) {
        return condition.isEverybody()
                ? translate("approval.ui.everybody")
                : condition.matchers().stream()
                        .map(ConditionWords::of)
                        .collect(Collectors.joining(" " + translate("approval.ui.and") + " "));
    }

    static String of(Matcher matcher) {
        String words =
                translate(
                        "approval.ui.matcher." + type(matcher), attribute(matcher), value(matcher));
        return matcher.negate() ? translate("approval.ui.not", words) : words;
    }

    /** What a test is called where one is chosen. */
    static String nameOf(String type) {
        return translate("approval.ui.test." + type.toLowerCase(Locale.ROOT));
    }

    private static String type(Matcher matcher) {
        return MatcherFields.type(matcher).toLowerCase(Locale.ROOT);
    }

    private static String attribute(Matcher matcher) {
        return Objects.requireNonNullElseGet(
                matcher.attribute(), () -> translate("approval.ui.key"));
    }

    private static String value(Matcher matcher) {
        return switch (matcher) {
            case Matcher.InSegment m -> m.segment();
            case Matcher.Text m -> list(m.values());
            case Matcher.Regex m -> m.pattern();
            case Matcher.Texts m -> list(m.values());
            case Matcher.Number m -> Long.toString(m.value());
            case Matcher.NumberRange m -> m.from() + " – " + m.to();
            case Matcher.Date m -> day(m.epochMillis());
            case Matcher.DateRange m -> day(m.fromEpochMillis()) + " – " + day(m.toEpochMillis());
            case Matcher.Truth m -> Boolean.toString(m.value());
            case Matcher.Dependency m -> m.flag() + " = " + m.treatment();
        };
    }

    private static String list(List<String> values) {
        String shown = values.stream().limit(VALUES_SHOWN).collect(Collectors.joining(", "));
        return values.size() > VALUES_SHOWN
                ? translate("approval.ui.more", shown, values.size() - VALUES_SHOWN)
                : shown;
    }

    private static String day(long epochMillis) {
        return Moments.day(
                Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC).toLocalDate(),
                UI.getCurrentOrThrow().getLocale());
    }
}
