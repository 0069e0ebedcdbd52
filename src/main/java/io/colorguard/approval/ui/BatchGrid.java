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
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/** Any number of batches, a window at a time; a row leads to its batch. */
final class BatchGrid extends Grid<BatchSummary> {

    private static final int SHORT = 12;
    private static final String BATCH =
            """
            <div class="trunc"><a class="medium" href="${item.href}">${item.title}</a></div>
            <div class="xs faint trunc">${item.id} · ${item.edit} · ${item.author}</div>
            """;
    private static final String TALLY =
            "<div>${item.flags}</div><div class=\"xs faint\">${item.tally}</div>";
    private static final String AGE =
            "<time class=\"nowrap\" title=\"${item.exact}\">${item.age}</time>";

    private final Locale locale = getLocale();

    BatchGrid(WorkspaceKey workspace, Clock clock) {
        addClassName("change-grid");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("approval.ui.batches"));
        addItemClickListener(click ->
                getUI().ifPresent(ui ->
                        ui.navigate(Addresses.batch(workspace, click.getItem().id()))));
        addColumn(
                        LitRenderer.<BatchSummary>of(AGE)
                                .withProperty(
                                        "age",
                                        it ->
                                                Moments.relative(
                                                        it.createdAt(), clock.instant(), locale))
                                .withProperty("exact", it -> Moments.exact(it.createdAt(), locale)))
                .setHeader(getTranslation("approval.ui.column.age"))
                .setWidth("6rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(
                        LitRenderer.<BatchSummary>of(BATCH)
                                .withProperty("href", it -> Addresses.batch(workspace, it.id()))
                                .withProperty("title", BatchGrid::title)
                                .withProperty("id", it -> it.id().toString())
                                .withProperty("edit", it -> EditSentence.of(it.edit()))
                                .withProperty("author", it -> it.author().displayName()))
                .setHeader(getTranslation("approval.ui.batch"))
                .setWidth("12rem")
                .setFlexGrow(1);
        addColumn(
                        LitRenderer.<BatchSummary>of(TALLY)
                                .withProperty(
                                        "flags",
                                        it ->
                                                getTranslation(
                                                        "approval.ui.batch.flags",
                                                        it.tally().flags()))
                                .withProperty("tally", this::tally))
                .setHeader(getTranslation("approval.ui.batch.became"))
                .setWidth("11rem")
                .setFlexGrow(0);
    }

    private static String title(BatchSummary batch) {
        return batch.title().isEmpty() ? EditSentence.of(batch.edit()) : batch.title();
    }

    private String tally(BatchSummary batch) {
        BatchSummary.Tally tally = batch.tally();
        return getTranslation(
                "approval.ui.batch.tally",
                tally.open(),
                tally.applied(),
                tally.ended(),
                tally.refused(),
                tally.untried());
    }

    /** Shows a list. */
    void show(Function<Window, Outcome<BatchDesk.Page>> source, int found) {
        setAllRowsVisible(found <= SHORT);
        LazyRows.fill(this, found, window -> source.apply(window).map(BatchDesk.Page::lines));
    }
}
