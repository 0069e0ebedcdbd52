package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.Matcher;
import java.util.stream.Collectors;

/** Whom a rule speaks of, as a sentence: {@code If region is one of north, south}. */
public final class AudienceInWords extends Div {

    public AudienceInWords(Condition audience) {
        addClassName("audience");
        if (audience.isEverybody()) {
            add(new Span(getTranslation("catalog.audience.everybody")));
        }
        String before = "catalog.audience.if";
        for (Matcher matcher : audience.matchers()) {
            add(new Span(getTranslation(before) + " "));
            add(MatcherWords.of(matcher));
            before = "catalog.audience.and";
        }
    }

    private void add(MatcherWords matcher) {
        add(matcher.isCode() ? Words.mono(matcher.subject()) : new Span(matcher.subject()));
        add(new Span(" " + matcher.verb() + " "));
        matcher.values().stream()
                .limit(MatcherWords.MOST_VALUES)
                .forEach(value -> add(token(value), space()));
        int more = matcher.values().size() - MatcherWords.MOST_VALUES;
        if (more > 0) {
            Span rest = new Span(getTranslation("catalog.audience.more", more));
            rest.addClassName("faint");
            rest.getElement().setAttribute("title", String.join(", ", matcher.values()));
            add(rest, space());
        }
    }

    private static Span token(String value) {
        Span token = new Span(value);
        token.addClassName("token");
        return token;
    }

    private static Span space() {
        return new Span(" ");
    }

    /** The audience as plain text, without "if". */
    public static String text(Condition audience) {
        return audience.isEverybody()
                ? translate("catalog.audience.everybody")
                : audience.matchers().stream()
                        .map(matcher -> MatcherWords.of(matcher).text())
                        .collect(Collectors.joining(" " + translate("catalog.audience.and") + " "));
    }
}
