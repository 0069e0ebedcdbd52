package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** A batch: what it wanted, the change of each flag, and the flags that could not be changed. */
@Route("w/:ws/batches/:batch")
@PermitAll
class BatchView extends WorkspaceView {

    private static final Window ONE = new Window(0, 1);

    private final BatchDesk desk;
    private final BatchVerdictAction verdicts;
    private final CurrentUser user;
    private final Clock clock;

    BatchView(BatchDesk desk, BatchVerdictAction verdicts, CurrentUser user, Clock clock) {
        this.verdicts = verdicts;
        this.desk = desk;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        showNamed(
                event,
                "batch",
                id -> BatchId.parse(id).flatMap(batch -> desk.find(workspace, batch).find()),
                this::draw);
    }

    private boolean isMine(Batch batch) {
        return batch.author().id().equals(user.require().id());
    }

    private void draw(Batch batch, Component... happened) {
        removeAll();
        head(batch);
        add(happened);
        Div page = Columns.stack();
        page.add(facts(batch));
        if (!batch.untried().isEmpty()) {
            page.add(untried(batch));
        }
        if (!batch.refused().isEmpty()) {
            page.add(RefusedFlags.of(workspace(), batch.refused()));
        }
        if (!batch.changes().isEmpty()) {
            page.add(changes(batch));
        }
        add(page);
    }

    private void head(Batch batch) {
        String words = batch.wanted().wording().title();
        Span by =
                new Span(
                        getTranslation(
                                        "approval.ui.batch.by",
                                        batch.id().toString(),
                                        batch.author().displayName())
                                + " ");
        by.add(new RelativeTime(batch.createdAt(), clock));
        header(
                        words.isEmpty() ? batch.id().toString() : words,
                        new Crumb(
                                getTranslation("approval.ui.batches"),
                                WorkspaceParameter.href(workspace(), "batches")))
                .sub(by)
                .actions(verdicts.draw(workspace(), batch, happened -> again(batch, happened)));
    }

    private void again(Batch batch, Component happened) {
        draw(desk.find(workspace(), batch.id()).find().orElse(batch), happened);
        waitingChanged();
    }

    private Panel facts(Batch batch) {
        return Panel.unheaded(getTranslation("approval.ui.facts"))
                .padded(
                        new Div(Words.styled(EditSentence.of(batch.wanted().edit()), "medium")),
                        new Div(
                                Words.faint(getTranslation("approval.ui.reason") + "  "),
                                new Span(batch.wanted().wording().reason())),
                        new Div(
                                Words.faint(
                                        getTranslation(
                                                "approval.ui.batch.sum",
                                                batch.wanted().flags().size(),
                                                batch.changes().size(),
                                                batch.refused().size()))));
    }

    private Note untried(Batch batch) {
        Note note =
                Note.of(
                        Look.ATTENTION,
                        getTranslation("approval.ui.batch.untried", batch.untried().size()));
        return isMine(batch)
                ? note.end(
                        Buttons.plain(
                                getTranslation("approval.ui.batch.carry_on"),
                                Glyph.ARROW_RIGHT,
                                () -> carryOn(batch)))
                : note;
    }

    private void carryOn(Batch batch) {
        desk.carryOn(workspace(), batch.id(), Batch.MOST)
                .ifDone(this::draw)
                .ifRefused(reasons -> draw(batch, Note.refused(reasons)));
    }

    private Panel changes(Batch batch) {
        ChangeGrid grid =
                new ChangeGrid(workspace(), clock, getTranslation("approval.ui.batch.changes"));
        ChangeGrid.Source source = window -> desk.changes(workspace(), batch.id(), window);
        grid.show(source, source.apply(ONE).map(Inbox.Page::total).find().orElse(0));
        return new Panel(getTranslation("approval.ui.batch.changes")).body(grid);
    }
}
