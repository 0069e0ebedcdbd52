package io.colorguard.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;

/** Where the pages of changes are. */
final class Addresses {

    private Addresses() {}

    /** The page on which the change is read and decided. */
    static String read(WorkspaceKey workspace, ChangeId change) {
        return WorkspaceParameter.href(workspace, "changes", change.toString());
    }

    /** The page of a batch. */
    static String batch(WorkspaceKey workspace, BatchId batch) {
        return WorkspaceParameter.href(workspace, "batches", batch.toString());
    }

    /** The page on which the change is written. */
    static String edit(WorkspaceKey workspace, ChangeRequest change) {
        String parameter = "?change=" + change.id();
        return change.proposal().kind() == ChangeKind.CREATE
                ? WorkspaceParameter.href(workspace, "new-flag") + parameter
                : WorkspaceParameter.href(
                                workspace, "flags", change.proposal().flag().value(), "propose")
                        + parameter;
    }

    /** Goes to an address of the portal, with what it says after the question mark. */
    static void go(String address) {
        Location location = new Location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }
}
