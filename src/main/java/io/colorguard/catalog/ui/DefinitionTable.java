package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Numbers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every part of a flag in every environment: what is inherited is grey, what is its own marked. */
final class DefinitionTable {

    /** Where a part comes from. */
    private enum Source {
        INHERITED("inh", Glyph.INHERIT),
        OVERRIDDEN("ovr", Glyph.EDIT);

        private final String cssClass;
        private final Glyph glyph;

        Source(String cssClass, Glyph glyph) {
            this.cssClass = cssClass;
            this.glyph = glyph;
        }
    }

    private final FlagDetails flag;
    private final Palette palette;
    private final DefinitionStanding standing;
    private final HtmlContainer body = new HtmlContainer("tbody");

    DefinitionTable(FlagDetails flag, Clock clock) {
        this.flag = flag;
        this.palette = Palette.of(flag.content());
        this.standing = new DefinitionStanding(flag, palette, clock);
    }

    Div draw(List<DefinitionRow> known) {
        row("share", standing::share);
        part(
                "default_treatment",
                ConfigurationOverride::defaultTreatment,
                it -> Words.mono(it.effective().defaultTreatment()));
        part(
                "rules",
                ConfigurationOverride::rules,
                it -> new RulesInWords(Translation.of(it.effective()), palette));
        part("traffic_allocation", ConfigurationOverride::trafficAllocation, this::allocation);
        part(
                "treatments",
                ConfigurationOverride::treatments,
                it -> Treatments.list(it.effective(), flag.content().base(), palette));
        part("description", ConfigurationOverride::description, this::description);
        row("approved", standing::approval);
        known.forEach(this::row);
        HtmlContainer head = new HtmlContainer("thead");
        head.add(head());
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("def");
        table.add(head, body);
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", translate("catalog.flag.tab.definition"));
        return scroll;
    }

    private HtmlContainer head() {
        Span corner = new Span(translate("catalog.definition.part"));
        corner.addClassName("sr");
        Div legend = new Div(source(Source.INHERITED), source(Source.OVERRIDDEN));
        legend.addClassNames("stack", "stack-1");
        HtmlContainer row = new HtmlContainer("tr");
        row.add(cell("th", "col", corner, legend));
        flag.definitions().forEach(definition -> row.add(column(definition)));
        return row;
    }

    private HtmlContainer column(Definition definition) {
        Div states = standing.badges(definition);
        states.addClassNames("row", "end");
        Div line = new Div(Words.marker(definition.environment()), states);
        line.addClassNames("row", "wrap");
        HtmlContainer column = cell("th", "col", line);
        column.addClassName(Words.look(definition.environment()).cssClass());
        return column;
    }

    private Component allocation(Definition definition) {
        Span percent =
                new Span(
                        Numbers.of(UI.getCurrentOrThrow().getLocale())
                                .percent(definition.effective().trafficAllocation()));
        percent.addClassName("num");
        return percent;
    }

    private Component description(Definition definition) {
        String own = override(definition).description();
        return new Span(own == null ? flag.content().about().description() : own);
    }

    private ConfigurationOverride override(Definition definition) {
        return flag.content()
                .overrides()
                .getOrDefault(definition.environment().key(), ConfigurationOverride.NONE);
    }

    /** A row whose parts are inherited or overridden. */
    private void part(
            String name,
            Function<ConfigurationOverride, @Nullable Object> own,
            Function<Definition, Component> content) {
        HtmlContainer row = named(name);
        for (Definition definition : flag.definitions()) {
            Source source =
                    own.apply(override(definition)) == null ? Source.INHERITED : Source.OVERRIDDEN;
            HtmlContainer cell = cell("td", "", content.apply(definition), source(source));
            cell.addClassName(source.cssClass);
            row.add(cell);
        }
        body.add(row);
    }

    private void row(String name, Function<Definition, Component> content) {
        HtmlContainer row = named(name);
        flag.definitions().forEach(it -> row.add(cell("td", "", content.apply(it))));
        body.add(row);
    }

    /** A row of another feature. */
    private void row(DefinitionRow known) {
        Map<String, Component> cells = known.cells(flag.workspace().key(), flag.key());
        if (cells.isEmpty()) {
            return;
        }
        HtmlContainer row = labelled(known.labelKey());
        flag.definitions().stream()
                .map(it -> cells.getOrDefault(it.environment().key(), new Span()))
                .forEach(it -> row.add(cell("td", "", it)));
        body.add(row);
    }

    private static HtmlContainer named(String name) {
        return labelled("catalog.definition." + name);
    }

    private static HtmlContainer labelled(String key) {
        HtmlContainer row = new HtmlContainer("tr");
        row.add(cell("th", "row", new Span(translate(key))));
        return row;
    }

    private static Div source(Source source) {
        Div line =
                new Div(
                        source.glyph.icon(),
                        new Span(translate("catalog.definition." + Words.lower(source))));
        line.addClassNames("src", source.cssClass);
        return line;
    }

    private static HtmlContainer cell(String tag, String scope, Component... content) {
        HtmlContainer cell = new HtmlContainer(tag);
        if (!scope.isEmpty()) {
            cell.getElement().setAttribute("scope", scope);
        }
        cell.add(content);
        return cell;
    }
}
