package io.colorguard.compliance.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.NarrowGrid;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The phases of checklists as rows that load as they come into sight; cards on a phone. */
final class BoardGrid extends Grid<BoardLine> {

    private static final int SHORT = 12;
    private static final String DUE =
            "<span class=\"nowrap medium ${item.dueLook}\" title=\"${item.dueExact}\">${item.due}</span>";
    private static final String FLAG =
            """
            <div class="trunc"><a class="mono medium" href="${item.href}">${item.flag}</a></div>
            <div class="xs faint trunc">${item.id}</div>
            """;
    private static final String STATE =
            "<span class=\"badge ${item.look}\"><span class=\"icon ${item.icon}\" aria-hidden=\"true\"></span><span>${item.state}</span></span>";
    private static final String CARD =
            """
            <div class="change-card">
              <div class="row"><span class="xs nowrap ${item.dueLook}">${item.due}</span><span class="end">
            """
                    + STATE
                    + "</span></div>"
                    + FLAG
                    + "<div class=\"xs\">${item.phase} · ${item.points}</div><div class=\"xs faint trunc\">${item.owner} · ${item.author}</div></div>";

    private final WorkspaceKey workspace;
    private final BoardWords words;

    BoardGrid(WorkspaceKey workspace, Clock clock) {
        this.workspace = workspace;
        this.words = new BoardWords(clock, getLocale());
        addClassName("change-grid");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("compliance.ui.board.lists"));
        addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(href(click.getItem()))));
        column("due", due(LitRenderer.of(DUE)))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        column("flag", flag(LitRenderer.of(FLAG))).setWidth("12rem").setFlexGrow(2);
        column(
                        "phase",
                        LitRenderer.<BoardLine>of("${item.phase}")
                                .withProperty("phase", words::phase))
                .setWidth("10rem");
        column(
                        "points",
                        LitRenderer.<BoardLine>of("${item.points}")
                                .withProperty("points", words::points))
                .setWidth("7rem")
                .setFlexGrow(0);
        Column<BoardLine> owner =
                column(
                                "owner",
                                LitRenderer.<BoardLine>of("${item.owner}")
                                        .withProperty("owner", BoardLine::owner))
                        .setWidth("8rem");
        column(
                        "author",
                        LitRenderer.<BoardLine>of("${item.author}")
                                .withProperty("author", it -> it.author().displayName()))
                .setWidth("8rem");
        column("state", state(LitRenderer.of(STATE))).setWidth("10rem").setFlexGrow(0);
        NarrowGrid.arrange(this, column("flag", all(LitRenderer.of(CARD))), owner);
    }

    private Column<BoardLine> column(String name, LitRenderer<BoardLine> renderer) {
        return addColumn(renderer).setHeader(getTranslation("compliance.ui.column." + name));
    }

    private LitRenderer<BoardLine> due(LitRenderer<BoardLine> renderer) {
        return renderer.withProperty("due", words::due)
                .withProperty("dueExact", words::exact)
                .withProperty("dueLook", words::dueStyle);
    }

    private LitRenderer<BoardLine> flag(LitRenderer<BoardLine> renderer) {
        return renderer.withProperty("href", this::href)
                .withProperty("flag", it -> it.flag().value())
                .withProperty("id", it -> it.change().toString());
    }

    private LitRenderer<BoardLine> state(LitRenderer<BoardLine> renderer) {
        return renderer.withProperty("look", words::style)
                .withProperty("icon", it -> words.glyph(it).cssClass())
                .withProperty("state", words::state);
    }

    private LitRenderer<BoardLine> all(LitRenderer<BoardLine> renderer) {
        return state(flag(due(renderer)))
                .withProperty("phase", words::phase)
                .withProperty("points", words::points)
                .withProperty("owner", BoardLine::owner)
                .withProperty("author", it -> it.author().displayName());
    }

    private String href(BoardLine line) {
        return WorkspaceParameter.href(workspace, "changes/" + line.change());
    }

    /** Shows a list. */
    void show(Function<Window, Outcome<List<BoardLine>>> source, int found) {
        setAllRowsVisible(found <= SHORT);
        LazyRows.fill(this, found, source::apply);
    }
}
