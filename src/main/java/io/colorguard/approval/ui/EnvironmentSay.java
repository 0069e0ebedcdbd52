package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.Edit;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.preview.Movement;
import io.colorguard.catalog.preview.Movement.AudienceMovement;
import io.colorguard.catalog.preview.Movement.Shift;
import io.colorguard.catalog.ui.EditWords;
import io.colorguard.catalog.ui.Palette;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.Phrase;
import io.colorguard.uikit.ShareBar;
import io.colorguard.uikit.TierMarker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a change does in one environment: sentences, shares before and after, who moves. */
final class EnvironmentSay extends Div {

    private static final double KEYS_PER_PERCENT = 100.0;

    private final Consequence consequence;
    private final Palette colours;
    private final EditWords words = new EditWords(getLocale());
    private final Div body = new Div();

    EnvironmentSay(Consequence consequence, Palette colours) {
        this.consequence = consequence;
        this.colours = colours;
        String name = consequence.environment().key();
        addClassName("say");
        getElement().setAttribute("tabindex", "-1");
        body.addClassNames("stack", "stack-2");
        add(TierMarker.letter(Words.look(consequence.environment().tier()), name), body);
        if (consequence.isNothing()) {
            Paragraph nothing = new Paragraph(translate("approval.ui.effect.none", name));
            nothing.addClassName("faint");
            body.add(nothing);
        } else {
            edits(name);
            audiences().values().forEach(this::audience);
            if (consequence.edits().stream().anyMatch(Edit.StateChanged.class::isInstance)) {
                whole();
            }
        }
    }

    private void edits(String name) {
        boolean first = true;
        for (Edit edit : consequence.edits()) {
            Paragraph line = new Paragraph();
            if (first) {
                line.add(Words.styled(name + ": ", "strong"));
            }
            line.add(words.of(edit));
            body.add(line);
            first = false;
        }
    }

    private Map<Object, Condition> audiences() {
        Map<Object, Condition> audiences = new LinkedHashMap<>();
        for (Edit edit : consequence.edits()) {
            Condition audience =
                    switch (edit) {
                        case Edit.ShareChanged it -> it.audience();
                        case Edit.RuleAdded it -> it.audience();
                        case Edit.RuleRemoved it -> it.audience();
                        case Edit.BucketsReordered it -> it.audience();
                        default -> null;
                    };
            if (audience != null) {
                audiences.putIfAbsent(audience.meaning(), audience);
            }
        }
        return audiences;
    }

    private void audience(Condition audience) {
        FmeDefinition before = consequence.before();
        FmeDefinition after = consequence.after();
        if (before == null || after == null) {
            return;
        }
        Div bars = new Div();
        bars.addClassName("beforeafter");
        row(bars, "faint", "approval.ui.before", before, audience);
        row(bars, "medium", "approval.ui.after", after, audience);
        body.add(bars);
        consequence.movementOf(audience).map(this::movement).ifPresent(body::add);
    }

    private void row(
            Div bars, String style, String key, FmeDefinition definition, Condition audience) {
        var buckets = Consequence.buckets(definition, audience);
        var shares = colours.shares(buckets, definition.defaultTreatment());
        int variants =
                buckets.stream()
                        .filter(it -> !it.treatment().equals(definition.defaultTreatment()))
                        .mapToInt(it -> it.size())
                        .sum();
        bars.add(
                Words.styled(translate(key), style),
                ShareBar.large(shares),
                Words.styled(Numbers.of(getLocale()).percent(variants), "num", style));
    }

    private Paragraph movement(AudienceMovement movement) {
        Paragraph line = new Paragraph(sentence(movement));
        line.addClassNames("xs", "muted");
        return line;
    }

    /** "Moves 15 % of that audience from legacy to enhanced; nobody moves between variants." */
    private Component sentence(AudienceMovement movement) {
        if (movement.moved() == 0) {
            return new Span(translate("approval.ui.moves.nobody"));
        }
        Span all = new Span();
        for (Shift shift : movement.shifts()) {
            String key =
                    shift.betweenVariants() ? "approval.ui.moves.variant" : "approval.ui.moves";
            all.add(
                    Phrase.of(
                            key,
                            new Span(percent(shift.keys(), movement.keys())),
                            Words.mono(shift.from()),
                            Words.mono(shift.to())),
                    new Span(" "));
        }
        all.add(new Span(translate("approval.ui.moves.simulated", Movement.KEYS)));
        return all;
    }

    private String percent(int keys, int all) {
        double hundredths = Math.round(keys * KEYS_PER_PERCENT * 10 / all) / 10.0;
        return Numbers.of(getLocale()).percent(hundredths);
    }

    /** The definition that begins to stand, or stands no longer, rule by rule. */
    private void whole() {
        FmeDefinition shown =
                consequence.after() == null ? consequence.before() : consequence.after();
        if (shown == null) {
            return;
        }
        shown.rules().forEach(rule -> whole(shown, new Condition(rule.matchers())));
        whole(shown, Condition.EVERYBODY);
    }

    private void whole(FmeDefinition shown, Condition audience) {
        var buckets = Consequence.buckets(shown, audience);
        boolean rest = audience.isEverybody() && !shown.rules().isEmpty();
        Span whom = rest ? new Span(translate("approval.ui.rest")) : EditWords.whom(audience);
        Paragraph line =
                new Paragraph(Phrase.of("approval.ui.whole", whom, new Span(words.list(buckets))));
        line.addClassNames("xs", "muted");
        body.add(line, new ShareBar(colours.shares(buckets, shown.defaultTreatment())));
    }

    /** Adds something under what is said. */
    void end(Component component) {
        body.add(component);
    }

    /** The key of the environment. */
    String environment() {
        return consequence.environment().key();
    }

    /** Whether something happens here. */
    boolean isAffected() {
        return !consequence.isNothing();
    }

    static List<EnvironmentSay> all(List<Consequence> consequences, Palette colours) {
        return consequences.stream().map(it -> new EnvironmentSay(it, colours)).toList();
    }
}
