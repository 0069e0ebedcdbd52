package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Panel;
import java.time.Clock;
import java.util.Optional;

/** What stands below the head of a batch's page, and moves with it while it is read. */
final class BatchPage extends Div {

    private final WorkspaceKey workspace;
    private final transient BatchDesk desk;
    private final transient BatchVerdictAction verdicts;
    private final transient Clock clock;
    private final BatchResults results;
    private final BatchStatus status;
    private final Span sum = new Span();
    private final Div refused = new Div();
    private final Div changes = new Div();
    private int told;

    BatchPage(
            WorkspaceKey workspace,
            BatchDesk desk,
            BatchVerdictAction verdicts,
            Clock clock,
            CurrentUser user) {
        this.workspace = workspace;
        this.desk = desk;
        this.verdicts = verdicts;
        this.clock = clock;
        results = new BatchResults(workspace);
        status = new BatchStatus(workspace, desk, user);
        addClassName("stack");
    }

    /** Shows it as it is now; what is right already stays as it stands. */
    void show(Batch batch) {
        if (!sum.getParent().isPresent()) {
            add(results, status, facts(batch), changes, refused);
        }
        results.show(verdicts.latest(workspace, batch));
        sum.setText(sum(batch));
        status.show(batch);
        refuse(refused, batch);
        list(changes, batch);
    }

    private Panel facts(Batch batch) {
        Div lines =
                new Div(
                        new Div(Words.styled(EditSentence.of(batch.wanted().edit()), "medium")),
                        new Div(
                                Words.faint(getTranslation("approval.ui.reason") + "  "),
                                new Span(batch.wanted().wording().reason())));
        lines.addClassNames("stack", "stack-3");
        ReleaseWindow window = batch.wanted().wording().window();
        if (window != null) {
            lines.add(
                    new Div(
                            Words.faint(getTranslation("approval.ui.window") + "  "),
                            new Span(
                                    getTranslation(
                                            "approval.ui.freeze.when",
                                            Moments.minute(window.opens(), getLocale()),
                                            Moments.minute(window.closes(), getLocale())))));
        }
        sum.addClassName("faint");
        lines.add(new Div(sum));
        return Panel.unheaded(getTranslation("approval.ui.facts")).padded(lines);
    }

    private String sum(Batch batch) {
        return getTranslation(
                "approval.ui.batch.sum",
                batch.wanted().flags().size(),
                batch.changes().size(),
                batch.refused().size());
    }

    /** Drawn anew only where there are more of them. */
    private void refuse(Div box, Batch batch) {
        box.setVisible(!batch.refused().isEmpty());
        if (box.isVisible() && batch.refused().size() != told) {
            told = batch.refused().size();
            box.removeAll();
            box.add(RefusedFlags.of(workspace, batch.refused()));
        }
    }

    private void list(Div box, Batch batch) {
        ChangeGrid.Source source = window -> desk.changes(workspace, batch.id(), window);
        int found = batch.changes().size();
        box.setVisible(found > 0);
        Optional<ChangeGrid> standing =
                box.getChildren()
                        .flatMap(Component::getChildren)
                        .filter(ChangeGrid.class::isInstance)
                        .map(ChangeGrid.class::cast)
                        .findFirst();
        standing.ifPresent(grid -> grid.again(found));
        if (found > 0 && standing.isEmpty()) {
            String title = getTranslation("approval.ui.batch.changes");
            ChangeGrid grid = ChangeGrid.ofBatch(workspace, clock, title);
            grid.show(source, found);
            box.add(new Panel(title).body(grid));
        }
    }
}
