package io.colorguard.approval.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** All batches of a workspace, newest first (BAT-1). */
@Route("w/:ws/batches")
@PermitAll
class BatchesView extends WorkspaceView {

    private static final Window ONE = new Window(0, 1);

    private final BatchDesk desk;
    private final Clock clock;

    BatchesView(BatchDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(
                        getTranslation("approval.ui.batches"),
                        new Crumb(
                                getTranslation("approval.ui.approvals"),
                                WorkspaceParameter.href(workspace, "changes")))
                .sub(getTranslation("approval.ui.batches.sub"));
        Panel panel = Panel.unheaded(getTranslation("approval.ui.batches"));
        int found = desk.page(workspace, ONE).map(BatchDesk.Page::total).find().orElse(0);
        if (found == 0) {
            panel.body(
                    new EmptyState(
                            Glyph.FLAG,
                            getTranslation("approval.ui.batches.empty"),
                            getTranslation("approval.ui.batches.empty.text")));
        } else {
            BatchGrid grid = new BatchGrid(workspace, clock);
            grid.show(window -> desk.page(workspace, window), found);
            panel.body(grid);
        }
        add(panel);
    }
}
