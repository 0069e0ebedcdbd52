package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.Share;
import java.util.List;

/** Whom a definition gives what: every audience as a sentence with its shares. */
public final class RulesInWords extends Div {

    private final FmeDefinition definition;
    private final Palette palette;

    public RulesInWords(FmeDefinition definition, Palette palette) {
        this.definition = definition;
        this.palette = palette;
        addClassNames("stack", "stack-2");
        definition
                .rules()
                .forEach(rule ->
                        add(
                                new Div(
                                        new AudienceInWords(new Condition(rule.matchers())),
                                        shares(rule.buckets()))));
        add(everybodyElse());
        definition.dormant().forEach(dormant -> add(dormant(dormant)));
    }

    private Div everybodyElse() {
        String key =
                definition.rules().isEmpty()
                        ? "catalog.audience.everybody"
                        : "catalog.audience.else";
        Div rest = new Div(new Div(getTranslation(key)), shares(definition.defaultRule()));
        if (isAllDefault(definition.defaultRule()) && !definition.rules().isEmpty()) {
            rest.addClassName("sr");
        }
        return rest;
    }

    private boolean isAllDefault(List<Bucket> buckets) {
        return buckets.stream().allMatch(b -> b.treatment().equals(definition.defaultTreatment()));
    }

    /** Every variant with its share, and what the rest gets. */
    private Div shares(List<Bucket> buckets) {
        Numbers numbers = Numbers.of(getLocale());
        Div line = new Div();
        line.addClassNames("row", "wrap", "xs");
        for (Share share : palette.shares(buckets, definition.defaultTreatment())) {
            if (share.colour() != 0) {
                Span percent = new Span(numbers.percent(share.percent()));
                percent.addClassNames("num", "medium");
                line.add(treatment(share), percent);
            }
        }
        String rest = isAllDefault(buckets) ? "catalog.audience.gets" : "catalog.audience.rest";
        if (buckets.stream().anyMatch(b -> b.treatment().equals(definition.defaultTreatment()))) {
            Span word = new Span(getTranslation(rest) + " ");
            word.addClassName("faint");
            line.add(new Span(word, Words.mono(definition.defaultTreatment())));
        }
        return line;
    }

    private static Span treatment(Share share) {
        return new Span(Treatments.swatch(share.colour()), Words.mono(" " + share.treatment()));
    }

    private Div dormant(FmeDefinition.Dormant dormant) {
        Span word = new Span(getTranslation("catalog.audience.dormant") + " ");
        Span audience =
                new Span(
                        " "
                                + getTranslation(
                                        "catalog.edit.for",
                                        AudienceInWords.text(dormant.condition())));
        Div line = new Div(word, Words.mono(dormant.treatment()), audience);
        line.addClassNames("xs", "faint");
        return line;
    }
}
