package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.BatchRun;
import io.colorguard.approval.application.BatchVerdicts.Result;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the reader's verdicts: those that were refused first, each with why (BAT-4). */
final class BatchResults extends Div {

    private final WorkspaceKey workspace;
    private @Nullable Progress progress;
    private transient @Nullable BatchRun told;

    BatchResults(WorkspaceKey workspace) {
        this.workspace = workspace;
        addClassNames("stack");
        setVisible(false);
    }

    /** Shows them as they are now: what goes on only moves its bar, what is over is told once. */
    void show(Optional<BatchRun> run) {
        run.filter(it -> it != told)
                .ifPresent(it -> {
                    setVisible(true);
                    if (it.isOver()) {
                        tell(it);
                    } else {
                        advance(it);
                    }
                });
    }

    private void advance(BatchRun run) {
        String words = getTranslation("approval.ui.batch.judging", run.done(), run.all());
        if (progress == null) {
            progress = new Progress(words, run.done(), run.all());
            removeAll();
            add(
                    Note.of(
                            Look.INFO,
                            progress,
                            Words.faint(getTranslation("approval.ui.batch.free"))));
        } else {
            progress.show(words, run.done(), run.all());
        }
    }

    private void tell(BatchRun run) {
        told = run;
        progress = null;
        removeAll();
        List<Result> refused = run.results().stream().filter(it -> !it.isTaken()).toList();
        List<Result> taken = run.results().stream().filter(Result::isTaken).toList();
        Note sum =
                Note.of(
                        taken.size() == run.all() ? Look.OK : Look.ATTENTION,
                        getTranslation("approval.ui.batch.judged", taken.size(), run.all()));
        sum.getElement().setAttribute("role", "status");
        PlainList list = new PlainList();
        list.addClassName("batch-results");
        refused.forEach(it ->
                list.item(line(it, Glyph.CANCEL, "blocked", RefusedFlags.reasons(it.refusals()))));
        taken.forEach(it -> list.item(line(it, Glyph.OK, "ok", new Div())));
        add(sum, Panel.unheaded(getTranslation("approval.ui.batch.results")).body(list));
    }

    private Component line(Result result, Glyph glyph, String look, Component below) {
        String change = result.change().toString();
        Anchor link =
                new Anchor(
                        Addresses.read(workspace, result.change()),
                        Objects.toString(result.flag(), change));
        link.addClassNames("mono", "medium");
        Div words = new Div(new Div(link, Words.faint(" · " + change)), below);
        words.addClassName("lead");
        Div line = new Div(glyph.small(), words);
        line.addClassNames("row", look);
        return line;
    }
}
