package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.BatchForecast;
import io.colorguard.approval.application.BatchTrial;
import io.colorguard.approval.application.BatchTrials;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Progress;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a batch would do. That is found out behind the page, which tells how far it is;
 * another wish, or leaving, ends it.
 */
final class BatchLook extends Composite<Div> {

    private final WorkspaceKey workspace;
    private final transient BatchTrials trials;
    private final transient Consumer<List<BatchForecast>> seen;
    private transient @Nullable BatchTrial trial;
    private @Nullable Progress progress;

    /**
     * @param seen takes what it would do to each flag, once that is known of all
     */
    BatchLook(WorkspaceKey workspace, BatchTrials trials, Consumer<List<BatchForecast>> seen) {
        this.workspace = workspace;
        this.trials = trials;
        this.seen = seen;
        getContent().addClassNames("stack");
        addDetachListener(_ -> clear());
    }

    @Override
    protected Div initContent() {
        return Columns.stack();
    }

    /** Shows nothing. */
    void clear() {
        if (trial != null) {
            trial.stop();
        }
        trial = null;
        progress = null;
        getContent().removeAll();
        setVisible(false);
    }

    /** Begins to find out, or tells what stands against it at once. */
    Outcome<BatchTrial> begin(Wanted wanted) {
        UI page = UI.getCurrentOrThrow();
        return trials.begin(workspace, wanted, moved -> tell(page, moved)).ifDone(this::wait);
    }

    private void wait(BatchTrial begun) {
        trial = begun;
        progress = new Progress(words(begun), begun.done(), begun.all());
        tell(Note.of(Look.INFO, progress));
    }

    private void tell(UI page, BatchTrial moved) {
        try {
            page.access(() -> {
                if (moved == trial) {
                    show(moved);
                }
            });
        } catch (UIDetachedException _) {
            moved.stop();
        }
    }

    private void show(BatchTrial moved) {
        switch (moved.state()) {
            case GOING_ON -> {
                if (progress != null) {
                    progress.show(words(moved), moved.done(), moved.all());
                }
            }
            case WHOLE -> {
                clear();
                tell(new BatchForecastPanel(moved.found()));
                seen.accept(moved.found());
            }
            case FAILED, STOPPED -> {
                clear();
                tell(Note.of(Look.BLOCKED, getTranslation("approval.ui.batch.look.failed")));
                seen.accept(List.of());
            }
        }
    }

    private void tell(Component what) {
        getContent().removeAll();
        getContent().add(what);
        setVisible(true);
    }

    private String words(BatchTrial of) {
        return getTranslation("approval.ui.batch.looking", of.done(), of.all());
    }
}
