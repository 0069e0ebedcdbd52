package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.NavbarPart;
import io.colorguard.shell.WaitingChanged;
import org.jspecify.annotations.Nullable;

/** Stands unseen in the frame, and has it count anew when changes move (TLK-5). */
final class LiveCount extends NavbarPart.Shown {

    private final transient LiveChanges live;
    private @Nullable WorkspaceKey shown;
    private Div ear = new Div();

    LiveCount(LiveChanges live) {
        this.live = live;
        setVisible(false);
    }

    @Override
    public void show(WorkspaceKey workspace) {
        if (workspace.equals(shown)) {
            return;
        }
        shown = workspace;
        remove(ear);
        ear = new Div();
        live.watch(ear, workspace, _ -> getUI().ifPresent(WaitingChanged::in));
        add(ear);
    }
}
