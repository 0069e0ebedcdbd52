package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.colorguard.approval.application.PolicyForecast;
import io.colorguard.approval.application.PolicyForecast.Judged;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.TermChange.Direction;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.Panel;
import java.util.Map;

/**
 * How the changes of the last 90 days would have been judged, counted and gate by gate: first those
 * of which something else would be asked (APR-16).
 */
final class PolicyWhatIf {

    private static final int SHORT = 12;
    private static final String CHANGE =
            """
            <div class="trunc"><a class="medium" href="${item.href}">${item.id}</a></div>
            <div class="xs faint trunc"><span class="mono">${item.flag}</span> · ${item.environment}</div>
            """;
    private static final String ASKS =
            """
            <div class="trunc">${item.asked} → <span class="medium">${item.asks}</span></div>
            <div class="xs ${item.tone}">${item.direction}</div>
            """;

    private final WorkspaceKey workspace;
    private final PolicyTerms terms;
    private final PolicyForecast forecast;

    PolicyWhatIf(WorkspaceKey workspace, PolicyTerms terms, PolicyForecast forecast) {
        this.workspace = workspace;
        this.terms = terms;
        this.forecast = forecast;
    }

    Panel panel() {
        Map<Direction, Integer> counts = forecast.counts(workspace, terms).find().orElse(Map.of());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int differing = all - counts.getOrDefault(Direction.SAME, 0);
        Panel panel =
                new Panel(translate("approval.ui.policy.whatif"))
                        .note(translate("approval.ui.policy.whatif.note", all, differing));
        if (all == 0) {
            return panel.padded(new Paragraph(translate("approval.ui.policy.whatif.empty")));
        }
        return panel.padded(Columns.row(tallies(counts))).body(grid(all));
    }

    private static Component[] tallies(Map<Direction, Integer> counts) {
        return counts.entrySet().stream()
                .map(it -> {
                    Span number = Words.styled(it.getValue() + " ", "medium");
                    Span tally = new Span(number, PolicyDifferences.badge(it.getKey()));
                    tally.addClassName("tally");
                    return (Component) tally;
                })
                .toArray(Component[]::new);
    }

    private Grid<Judged> grid(int all) {
        Grid<Judged> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", translate("approval.ui.policy.whatif"));
        grid.addColumn(change()).setHeader(translate("approval.ui.column.change"));
        grid.addColumn(asks()).setHeader(translate("approval.ui.policy.effect")).setFlexGrow(2);
        grid.setAllRowsVisible(all <= SHORT);
        LazyRows.fill(grid, all, window -> forecast.page(workspace, terms, window));
        return grid;
    }

    private LitRenderer<Judged> change() {
        return LitRenderer.<Judged>of(CHANGE)
                .withProperty("href", it -> Addresses.read(workspace, it.line().change()))
                .withProperty("id", it -> it.line().change().toString())
                .withProperty("flag", it -> it.line().flag())
                .withProperty("environment", it -> it.line().environment());
    }

    private static LitRenderer<Judged> asks() {
        return LitRenderer.<Judged>of(ASKS)
                .withProperty("asked", it -> PolicyDifferences.asked(it.line().like().asked()))
                .withProperty("tone", it -> it.direction() == Direction.SAME ? "faint" : "medium")
                .withProperty("asks", it -> PolicyDifferences.asked(it.asks()))
                .withProperty(
                        "direction",
                        it ->
                                translate(
                                        "approval.ui.policy.direction."
                                                + Words.lower(it.direction())));
    }
}
