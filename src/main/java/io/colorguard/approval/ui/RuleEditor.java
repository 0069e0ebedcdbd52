package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.ui.RuleGroup.Part;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Matcher.TextTest;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.catalog.ui.Palette;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.ShareBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One rule of a definition: its audience, and what the audience is shared out to. */
final class RuleEditor extends Composite<Panel> {

    private final Place place;
    private final Consumer<RuleGroup> changed;
    private final Div bar = new Div();
    private final Span rest = new Span();
    private RuleGroup group;

    /**
     * Where the rule stands.
     *
     * @param number of the rule, from 1
     * @param first place of its first share among the configuration's rules
     */
    record Place(ConfigurationScope scope, FieldMarks marks, int number, int first) {}

    RuleEditor(
            RuleGroup group, Place place, MatcherEditor.Names names, Consumer<RuleGroup> changed) {
        this.group = group;
        this.place = place;
        this.changed = changed;
        getContent().padded(condition(names), shares());
        bars();
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("approval.ui.rule", place.number()));
    }

    private Div condition(MatcherEditor.Names names) {
        Div all = Columns.stack();
        List<Matcher> matchers = group.condition().matchers();
        if (matchers.isEmpty()) {
            all.add(Words.faint(getTranslation("approval.ui.rule.everybody")));
        }
        for (int i = 0; i < matchers.size(); i++) {
            int at = i;
            all.add(
                    new MatcherEditor(
                            matchers.get(i),
                            names,
                            next -> matcher(at, next),
                            () -> matcher(at, null)));
        }
        all.add(
                Buttons.quiet(
                        getTranslation("approval.ui.matcher.add"),
                        Glyph.PLUS,
                        () -> matcher(matchers.size(), empty(names))));
        return all;
    }

    private static Matcher empty(MatcherEditor.Names names) {
        String attribute = names.attributes().isEmpty() ? null : names.attributes().getFirst();
        return new Matcher.Text(TextTest.IN_LIST_STRING, attribute, List.of(), false);
    }

    private void matcher(int at, @Nullable Matcher next) {
        List<Matcher> matchers = new ArrayList<>(group.condition().matchers());
        boolean structure = next == null || at == matchers.size();
        if (next == null) {
            matchers.remove(at);
        } else if (structure) {
            matchers.add(next);
        } else {
            matchers.set(at, next);
        }
        change(group.with(new Condition(matchers)), structure);
    }

    private Div shares() {
        Div all = Columns.stack();
        all.addClassName("stack-2");
        all.add(Words.styled(getTranslation("approval.ui.shares"), "xs", "medium", "muted"));
        for (int i = 0; i < group.shares().size(); i++) {
            all.add(share(i));
        }
        rest.addClassNames("xs", "muted");
        all.add(
                bar,
                rest,
                Buttons.quiet(
                        getTranslation("approval.ui.share.add"),
                        Glyph.PLUS,
                        () -> change(group.with(new Part(unused(), group.rest())), true)));
        return all;
    }

    private Component share(int at) {
        Part part = group.shares().get(at);
        String path = place.scope().path("rules[" + (place.first() + at) + "]");
        ShareFields fields =
                new ShareFields(part, treatments(part.treatment()), was(part))
                        .onChange(next -> change(group.with(at, next), false));
        place.marks().put(path, fields.treatment());
        place.marks().put(path + ".size", fields.size());
        Div row = Columns.row(fields.treatment(), fields.size(), removal(at));
        row.addClassName("share-row");
        return row;
    }

    private Component removal(int at) {
        return Buttons.icon(
                Glyph.TRASH,
                getTranslation("approval.ui.share.remove", group.shares().get(at).treatment()),
                () -> change(group.without(at), true));
    }

    /** The share that is approved for this audience, where another is. */
    private Optional<Integer> was(Part part) {
        FlagConfiguration approved = place.scope().approved();
        return approved == null
                ? Optional.empty()
                : RuleGroup.of(approved.rules()).stream()
                        .filter(it -> it.condition().meaning().equals(group.condition().meaning()))
                        .flatMap(it -> it.shares().stream())
                        .filter(it -> it.treatment().equals(part.treatment()))
                        .map(Part::size)
                        .findFirst();
    }

    private List<String> treatments(String own) {
        List<String> names =
                new ArrayList<>(
                        place.scope().effective().treatments().stream()
                                .map(Treatment::name)
                                .distinct()
                                .toList());
        if (!names.contains(own)) {
            names.add(own);
        }
        return names;
    }

    private String unused() {
        List<String> used = group.shares().stream().map(Part::treatment).toList();
        return treatments(place.scope().effective().defaultTreatment()).stream()
                .filter(name -> !used.contains(name))
                .findFirst()
                .orElse(place.scope().effective().defaultTreatment());
    }

    /** Its editor draws a rule anew when it gets another shape; then this one is gone. */
    private void change(RuleGroup next, boolean structure) {
        group = next;
        changed.accept(next);
        if (!structure) {
            bars();
        }
    }

    private void bars() {
        FlagConfiguration configuration = place.scope().effective();
        FmeDefinition shown = Translation.of(configuration);
        var buckets = Consequence.buckets(shown, group.condition());
        bar.removeAll();
        bar.add(
                ShareBar.large(
                        Palette.of(place.scope().manuscript().content())
                                .shares(buckets, configuration.defaultTreatment())));
        rest.setText(
                getTranslation(
                        "approval.ui.share.rest", configuration.defaultTreatment(), group.rest()));
    }
}
