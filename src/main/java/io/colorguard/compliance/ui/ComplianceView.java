package io.colorguard.compliance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.ui.LiveChanges;
import io.colorguard.approval.ui.OwedCards;
import io.colorguard.compliance.application.ComplianceBoard;
import io.colorguard.compliance.application.ComplianceBoard.Page;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The officers' board: what checklists wait for, the first due first (CMP-6). */
@Route("w/:ws/compliance")
@PermitAll
class ComplianceView extends WorkspaceView {

    private static final Window ONE = new Window(0, 1);

    private final ComplianceBoard board;
    private final EmergencyDesk emergencies;
    private final LiveChanges live;
    private final Clock clock;

    /** Read by downloads too, which run beside the page. */
    private volatile BoardQuestion question = BoardQuestion.ALL;

    ComplianceView(
            ComplianceBoard board, EmergencyDesk emergencies, LiveChanges live, Clock clock) {
        this.board = board;
        this.emergencies = emergencies;
        this.live = live;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        PageHeader header = header(getTranslation("compliance.ui.board"));
        OwedCards owed = new OwedCards(emergencies, workspace, clock);
        BoardFilters filters =
                new BoardFilters(
                        board.owners(workspace).find().orElse(List.of()), this::fromAddress);
        BoardExports exports = new BoardExports(board, workspace, () -> question, getLocale());
        Div list = new Div();
        Span summary = new Span();
        header.sub(summary)
                .actions(
                        exports.csv(),
                        exports.pdf(),
                        Buttons.plain(
                                getTranslation("compliance.ui.print"),
                                Glyph.PRINT,
                                () -> print(list)));
        add(owed, filters.bar(), list);
        Runnable fill =
                () -> {
                    summary.setText(summary());
                    fill(filters, list);
                };
        filters.onChange(() -> {
            filters.address().forEach(this::keepInAddress);
            fill.run();
        });
        fill.run();
        live.watch(
                list,
                workspace,
                _ -> {
                    owed.look();
                    fill.run();
                });
    }

    /** How much is not signed off, and how much of it is late. */
    private String summary() {
        Set<PhaseState> unsigned = EnumSet.of(PhaseState.OPEN, PhaseState.READY);
        return getTranslation(
                "compliance.ui.board.sub",
                count(new BoardQuestion(Set.of(), unsigned, "", null)),
                count(new BoardQuestion(Set.of(), Set.of(), "", clock.instant())));
    }

    private void fill(BoardFilters filters, Div list) {
        question = filters.question(clock);
        int found = count(question);
        filters.bar().tally(getTranslation("compliance.ui.board.found", found));
        list.removeAll();
        if (found == 0) {
            list.add(
                    new EmptyState(
                            Glyph.SHIELD,
                            getTranslation("compliance.ui.board.empty"),
                            getTranslation("compliance.ui.board.empty.text")));
            return;
        }
        BoardGrid grid = new BoardGrid(workspace(), clock);
        grid.show(this::page, found);
        list.add(Panel.unheaded(getTranslation("compliance.ui.board.lists")).body(grid));
    }

    /** Paper shows the whole list, not the window of it that is in sight. */
    private void print(Div list) {
        BoardTable table = new BoardTable(new BoardWords(clock, getLocale()));
        list.removeAll();
        list.add(
                Panel.unheaded(getTranslation("compliance.ui.board.lists"))
                        .body(table.draw(this::page, count(question))));
        UI.getCurrentOrThrow().getPage().executeJs("window.print()");
    }

    private Outcome<List<BoardLine>> page(Window window) {
        return board.page(workspace(), question, window).map(Page::lines);
    }

    private int count(BoardQuestion asked) {
        return board.page(workspace(), asked, ONE).map(Page::total).find().orElse(0);
    }
}
