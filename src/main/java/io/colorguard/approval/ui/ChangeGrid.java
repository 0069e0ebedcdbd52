package io.colorguard.approval.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.NarrowGrid;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/** Any number of changes, a window at a time; its cells are templates that the browser fills in. */
final class ChangeGrid extends Grid<ChangeSummary> {

    private static final int SHORT = 12;

    private static final String CHANGE =
            """
            <div class="trunc"><a class="medium" href="${item.href}">${item.title}</a></div>
            <div class="xs faint trunc">${item.id} · <span class="mono">${item.flag}</span> · ${item.author}</div>
            """;
    private static final String FLAG =
            """
            <div class="trunc"><a class="medium mono" href="${item.href}">${item.flag}</a></div>
            <div class="xs faint trunc">${item.id} · ${item.author}</div>
            """;
    private static final String GATES =
            """
            <div class="row wrap">${item.gates.map((g) => html`<span class="tier ${g.tier}"
              title="${g.title}"><b aria-hidden="true">${g.letter}</b><span>${g.environment}</span
              >${g.passed ? html`<span class="icon icon-s icon-ok ok" role="img" aria-label="${g.title}"></span>` : ''}</span>`)}</div>
            """;
    private static final String STATE =
            "<span class=\"state ${item.look}\"><span class=\"icon icon-s ${item.icon}\""
                    + " aria-hidden=\"true\"></span>${item.word}</span>";
    private static final String RISK =
            """
            <span class="badge ${item.high ? 'attention' : 'plain'}">${item.high
              ? html`<span class="icon icon-s icon-warning" aria-hidden="true"></span>` : ''}${item.risk}</span>
            """;
    private static final String AGE =
            "<time class=\"nowrap\" title=\"${item.exact}\">${item.age}</time>";
    private static final String CARD =
            """
            <div class="change-card">
              <div class="row"><span class="xs faint">${item.age}</span><span class="xs end">${item.word}</span></div>
            """;

    private final WorkspaceKey workspace;
    private final Clock clock;
    private final Locale locale = getLocale();
    private final String name;
    private int found;

    /** Answers a window of the list, with the length of the whole. */
    @FunctionalInterface
    interface Source extends Function<Window, Outcome<Inbox.Page>> {}

    ChangeGrid(WorkspaceKey workspace, Clock clock, String label) {
        this(workspace, clock, label, CHANGE);
    }

    /** The changes of a batch: their title is the same, their flags differ. */
    static ChangeGrid ofBatch(WorkspaceKey workspace, Clock clock, String label) {
        return new ChangeGrid(workspace, clock, label, FLAG);
    }

    private ChangeGrid(WorkspaceKey workspace, Clock clock, String label, String name) {
        this.workspace = workspace;
        this.clock = clock;
        this.name = name;
        addClassName("change-grid");
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setAttribute("aria-label", label);
        addItemClickListener(click ->
                getUI().ifPresent(ui ->
                        ui.navigate(Addresses.read(workspace, click.getItem().id()))));
        column("age", age()).setWidth("7rem").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        column("change", change()).setWidth("16rem").setFlexGrow(1);
        column("environments", gates()).setWidth("17rem").setFlexGrow(0);
        column("risk", risk()).setWidth("7.5rem").setFlexGrow(0);
        column("state", state())
                .setWidth("13rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.START);
        NarrowGrid.arrange(this, column("change", card()));
    }

    /** Chooses a row and brings it into sight. */
    ChangeSummary choose(int row) {
        ChangeSummary change = getLazyDataView().getItem(row);
        select(change);
        scrollToIndex(row);
        return change;
    }

    int found() {
        return found;
    }

    WorkspaceKey workspace() {
        return workspace;
    }

    /** Shows a list. */
    void show(Source source, int found) {
        this.found = found;
        setAllRowsVisible(found <= SHORT);
        LazyRows.fill(this, () -> this.found, it -> source.apply(it).map(Inbox.Page::lines));
        getLazyDataView().setIdentifierProvider(ChangeSummary::id);
    }

    /** Shows the same list with the rows it has now; what is chosen stays so. */
    void again(int found) {
        this.found = found;
        setAllRowsVisible(found <= SHORT);
        getLazyDataView().refreshAll();
    }

    private Column<ChangeSummary> column(String name, LitRenderer<ChangeSummary> renderer) {
        return addColumn(renderer).setHeader(getTranslation("approval.ui.column." + name));
    }

    private LitRenderer<ChangeSummary> age() {
        return LitRenderer.<ChangeSummary>of(AGE)
                .withProperty(
                        "age",
                        it -> Moments.relative(ChangeWords.since(it), clock.instant(), locale))
                .withProperty("exact", it -> Moments.exact(ChangeWords.since(it), locale));
    }

    private LitRenderer<ChangeSummary> change() {
        return words(LitRenderer.of(name));
    }

    private LitRenderer<ChangeSummary> words(LitRenderer<ChangeSummary> renderer) {
        return renderer.withProperty("href", it -> Addresses.read(workspace, it.id()))
                .withProperty("title", it -> Words.title(it.wording(), it.kind(), it.flag()))
                .withProperty("id", it -> it.id().toString())
                .withProperty("flag", it -> it.flag().value())
                .withProperty("author", it -> it.author().displayName());
    }

    private LitRenderer<ChangeSummary> gates() {
        return LitRenderer.<ChangeSummary>of(GATES).withProperty("gates", ChangeWords::gates);
    }

    private LitRenderer<ChangeSummary> state() {
        return LitRenderer.<ChangeSummary>of(STATE)
                .withProperty("look", ChangeGrid::look)
                .withProperty("icon", ChangeGrid::icon)
                .withProperty("word", ChangeWords::state);
    }

    private LitRenderer<ChangeSummary> card() {
        return words(LitRenderer.of(CARD + name + GATES + "</div>"))
                .withProperty(
                        "age",
                        it -> Moments.relative(ChangeWords.since(it), clock.instant(), locale))
                .withProperty("word", ChangeWords::state)
                .withProperty("gates", ChangeWords::gates);
    }

    private LitRenderer<ChangeSummary> risk() {
        return LitRenderer.<ChangeSummary>of(RISK)
                .withProperty("risk", it -> Words.of(it.classification().risk()))
                .withProperty("high", it -> it.classification().risk() == Risk.HIGH);
    }

    private static String look(ChangeSummary change) {
        return StateBadges.style(change.state().name());
    }

    private static String icon(ChangeSummary change) {
        return StateBadges.glyph(change.state().name()).cssClass();
    }
}
