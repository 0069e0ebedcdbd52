package io.colorguard.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.application.HistoryChoices;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryExport;
import io.colorguard.audit.ui.ComparePanel.Compared;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Who did what in a workspace, newest first, narrowed as its address says (AUD-1, AUD-5). */
@Route("w/:ws/history")
@PermitAll
class HistoryView extends WorkspaceView {

    private static final int PAGE = 50;

    private final HistoryDesk desk;
    private final HistoryExport export;
    private final Compared tools;
    private final Clock clock;
    private final Div content = new Div();
    private final Div older = new Div();
    private final ComparePanel compare;
    private Narrowing narrowing = Narrowing.NONE;
    private RevisionPair pair = RevisionPair.NONE;
    private @Nullable RevisionList list;

    HistoryView(
            HistoryDesk desk,
            HistoryExport export,
            ObjectProvider<RevisionDifference> differences,
            ObjectProvider<RevisionReturn> returns,
            Clock clock) {
        this.desk = desk;
        this.export = export;
        tools = new Compared(differences, returns);
        compare = new ComparePanel(desk, tools, () -> compare(RevisionPair.NONE));
        this.clock = clock;
        content.setId("history");
        older.addClassNames("row", "pad");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("audit.history.title"))
                .sub(getTranslation("audit.history.sub"))
                .actions(
                        Buttons.plain(
                                getTranslation("audit.extract"),
                                Glyph.DOWNLOAD,
                                () ->
                                        ExtractDialog.ask(
                                                export,
                                                workspace,
                                                narrowing.question(Moments.zone()))));
        narrowing = Narrowing.read(this::fromAddress);
        HistoryChoices choices = desk.choices(workspace).find().orElse(HistoryChoices.NONE);
        HistoryFilters bar = new HistoryFilters(choices, narrowing, clock);
        bar.onChange(() -> narrow(bar.narrowing()));
        pair = RevisionPair.read(this::fromAddress);
        compare.show(workspace, pair);
        add(bar, compare, content);
        draw();
    }

    private void compare(RevisionPair wanted) {
        pair = wanted;
        stepInAddress(wanted.address());
        compare.show(workspace(), wanted);
        compare.scrollIntoView();
    }

    /** Whoever goes on typing takes one step, however often they pause. */
    private void narrow(Narrowing wanted) {
        if (wanted.equals(narrowing)) {
            return;
        }
        boolean typing = wanted.goesOnTyping(narrowing);
        narrowing = wanted;
        if (typing) {
            wanted.address().forEach(this::keepInAddress);
        } else {
            stepInAddress(wanted.address());
        }
        draw();
    }

    private void draw() {
        RevisionList fresh =
                new RevisionList(
                                workspace(),
                                clock,
                                Optional.ofNullable(tools.differences().getIfAvailable()))
                        .returning(tools.returns().getIfAvailable())
                        .comparing(revision -> compare(pair.choose(revision)));
        list = fresh;
        content.removeAll();
        load(null)
                .ifPresent(page -> {
                    if (page.entries().isEmpty()) {
                        content.add(NoHistory.of(workspace(), narrowing));
                    } else {
                        content.add(
                                Panel.unheaded(getTranslation("audit.history.title"))
                                        .body(fresh, older));
                        append(page);
                    }
                });
    }

    private Optional<Timeline> load(@Nullable Long cursor) {
        return desk.page(workspace().value(), narrowing.question(Moments.zone()), cursor, PAGE)
                .ifRefused(reasons -> content.add(Note.refused(reasons)))
                .find();
    }

    private void append(Timeline page) {
        if (list != null) {
            list.append(page.entries());
        }
        older.removeAll();
        Long next = page.nextCursor();
        if (next != null) {
            older.add(
                    Buttons.plain(
                            getTranslation("audit.history.older"),
                            Glyph.ARROW_DOWN,
                            () -> load(next).ifPresent(this::append)));
        }
    }
}
