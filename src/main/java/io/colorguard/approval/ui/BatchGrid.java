package io.colorguard.approval.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.domain.BatchSummary;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.NarrowGrid;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Any number of batches, a window at a time; a row leads to its batch. */
final class BatchGrid extends Grid<BatchSummary> {

    private static final int SHORT = 12;
    private static final String BATCH =
            """
            <div class="trunc"><a class="medium" href="${item.href}">${item.title}</a></div>
            <div class="xs faint trunc">${item.id} · ${item.edit} · ${item.author}</div>
            """;
    private static final String TALLY =
            """
            <div>${item.flags}</div><div class="xs faint trunc" title="${item.tally}">${item.tally}</div>
            """;
    private static final String AGE =
            "<time class=\"nowrap\" title=\"${item.exact}\">${item.age}</time>";
    private static final String CARD =
            """
            <div class="change-card">
              <div class="row"><span class="xs faint">${item.age}</span><span class="xs end">${item.flags}</span></div>
            """
                    + BATCH
                    + "<div class=\"xs\">${item.tally}</div></div>";

    private final WorkspaceKey workspace;
    private final Clock clock;
    private final Locale locale = getLocale();

    BatchGrid(WorkspaceKey workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        addClassName("change-grid");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("approval.ui.batches"));
        addItemClickListener(click ->
                getUI().ifPresent(ui ->
                        ui.navigate(Addresses.batch(workspace, click.getItem().id()))));
        column("column.age", aged(LitRenderer.of(AGE)))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        column("batch", named(LitRenderer.of(BATCH))).setWidth("12rem").setFlexGrow(2);
        column("batch.became", counted(LitRenderer.of(TALLY))).setWidth("12rem").setFlexGrow(1);
        NarrowGrid.arrange(this, column("batch", counted(named(aged(LitRenderer.of(CARD))))));
    }

    private Column<BatchSummary> column(String name, LitRenderer<BatchSummary> renderer) {
        return addColumn(renderer).setHeader(getTranslation("approval.ui." + name));
    }

    private LitRenderer<BatchSummary> aged(LitRenderer<BatchSummary> renderer) {
        return renderer.withProperty(
                        "age", it -> Moments.relative(it.createdAt(), clock.instant(), locale))
                .withProperty("exact", it -> Moments.exact(it.createdAt(), locale));
    }

    private LitRenderer<BatchSummary> named(LitRenderer<BatchSummary> renderer) {
        return renderer.withProperty("href", it -> Addresses.batch(workspace, it.id()))
                .withProperty("title", BatchGrid::title)
                .withProperty("id", it -> it.id().toString())
                .withProperty("edit", it -> EditSentence.of(it.edit()))
                .withProperty("author", it -> it.author().displayName());
    }

    private LitRenderer<BatchSummary> counted(LitRenderer<BatchSummary> renderer) {
        return renderer.withProperty(
                        "flags",
                        it -> getTranslation("approval.ui.batch.flags", it.tally().flags()))
                .withProperty("tally", this::tally);
    }

    private static String title(BatchSummary batch) {
        return batch.title().isEmpty() ? EditSentence.of(batch.edit()) : batch.title();
    }

    /** What became of the flags; what became of none is not told. */
    private String tally(BatchSummary batch) {
        BatchSummary.Tally tally = batch.tally();
        return Stream.of(
                        told("open", tally.open()),
                        told("applied", tally.applied()),
                        told("ended", tally.ended()),
                        told("refused", tally.refused()),
                        told("untried", tally.untried()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String told(String what, int flags) {
        return flags == 0 ? "" : getTranslation("approval.ui.batch.tally." + what, flags);
    }

    /** Shows a list. */
    void show(Function<Window, Outcome<BatchDesk.Page>> source, int found) {
        setAllRowsVisible(found <= SHORT);
        LazyRows.fill(this, found, window -> source.apply(window).map(BatchDesk.Page::lines));
    }
}
