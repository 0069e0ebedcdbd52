package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.approval.application.Inbox;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Count;

/** How many changes wait for whoever looks, on the tab of that list; none is not shown. */
final class WaitingCount {

    private final Inbox inbox;
    private final WorkspaceKey workspace;
    private final Count count = new Count(0, "");

    WaitingCount(Inbox inbox, WorkspaceKey workspace) {
        this.inbox = inbox;
        this.workspace = workspace;
        count();
    }

    Count drawn() {
        return count;
    }

    void count() {
        int waiting = inbox.countWaitingForMe(workspace).find().orElse(0);
        count.show(waiting, translate("approval.ui.waiting.count", waiting));
        count.setVisible(waiting > 0);
    }
}
