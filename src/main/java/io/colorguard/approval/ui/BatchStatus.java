package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.domain.Batch;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Progress;
import org.jspecify.annotations.Nullable;

/** How far the flags of a batch have been tried, and what carries one on that was broken off. */
final class BatchStatus extends Div {

    private final WorkspaceKey workspace;
    private final transient BatchDesk desk;
    private final transient CurrentUser user;
    private @Nullable Progress progress;

    BatchStatus(WorkspaceKey workspace, BatchDesk desk, CurrentUser user) {
        this.workspace = workspace;
        this.desk = desk;
        this.user = user;
    }

    /** Shows it as it is now; what goes on only moves its bar. */
    void show(Batch batch) {
        boolean running = !batch.untried().isEmpty() && desk.isRunning(workspace, batch.id());
        if (running) {
            advance(batch);
            return;
        }
        progress = null;
        removeAll();
        setVisible(!batch.untried().isEmpty());
        if (isVisible()) {
            add(brokenOff(batch));
        }
    }

    private void advance(Batch batch) {
        int all = batch.wanted().flags().size();
        int tried = all - batch.untried().size();
        String words = getTranslation("approval.ui.batch.trying", tried, all);
        if (progress == null) {
            progress = new Progress(words, tried, all);
            removeAll();
            setVisible(true);
            add(
                    Note.of(
                            Look.INFO,
                            progress,
                            Words.faint(getTranslation("approval.ui.batch.free"))));
        } else {
            progress.show(words, tried, all);
        }
    }

    private Note brokenOff(Batch batch) {
        Note note =
                Note.of(
                        Look.ATTENTION,
                        getTranslation("approval.ui.batch.untried", batch.untried().size()));
        return batch.author().id().equals(user.require().id())
                ? note.end(
                        Buttons.plain(
                                getTranslation("approval.ui.batch.carry_on"),
                                Glyph.ARROW_RIGHT,
                                () -> carryOn(batch)))
                : note;
    }

    private void carryOn(Batch batch) {
        desk.resume(workspace, batch.id())
                .ifDone(this::show)
                .ifRefused(reasons -> {
                    removeAll();
                    add(Note.refused(reasons));
                });
    }
}
