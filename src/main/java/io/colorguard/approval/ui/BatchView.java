package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.RelativeTime;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Set;

/** A batch: what it wanted, the change of each flag, and the flags that could not be changed. */
@Route("w/:ws/batches/:batch")
@PermitAll
class BatchView extends WorkspaceView {

    private final BatchDesk desk;
    private final BatchVerdictAction verdicts;
    private final LiveChanges live;
    private final CurrentUser user;
    private final Clock clock;

    BatchView(
            BatchDesk desk,
            BatchVerdictAction verdicts,
            LiveChanges live,
            CurrentUser user,
            Clock clock) {
        this.live = live;
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

    private void draw(Batch batch, Component... happened) {
        removeAll();
        head(batch);
        add(happened);
        BatchPage page = new BatchPage(workspace(), desk, verdicts, clock, user);
        page.show(batch);
        add(page);
        live.watch(page, workspace(), moved -> look(batch, moved, page));
    }

    /** What stands on the page moves with the batch; its reader keeps their place. */
    private void look(Batch drawn, Set<String> moved, BatchPage page) {
        desk.find(workspace(), drawn.id())
                .find()
                .filter(now -> isAbout(now, moved))
                .ifPresent(now -> {
                    if (drawn.changes().isEmpty() && !now.changes().isEmpty()) {
                        draw(now);
                    } else {
                        page.show(now);
                    }
                });
    }

    private static boolean isAbout(Batch batch, Set<String> moved) {
        return moved.contains(batch.id().toString())
                || batch.changes().stream().anyMatch(it -> moved.contains(it.toString()));
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
                        words.isEmpty() ? EditSentence.of(batch.wanted().edit()) : words,
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
}
