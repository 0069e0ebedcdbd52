package io.colorguard.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;

/** Leads from a revision to the pages of what it speaks of. */
final class RevisionLinks {

    private RevisionLinks() {}

    /** What was acted on. */
    static Component subject(WorkspaceKey workspace, RevisionEntry entry) {
        if (entry.act().flag() instanceof String flag) {
            return mono(new Anchor(WorkspaceParameter.href(workspace, "flags", flag), flag));
        }
        if (entry.act().subject().isPolicyChange()) {
            String id = entry.act().subject().key();
            return mono(
                    new Anchor(WorkspaceParameter.href(workspace, "policies", "changes", id), id));
        }
        Span key = new Span(entry.act().subject().key());
        key.addClassName("mono");
        return key;
    }

    /** What an import adopted is traced to the import, which has no page but this one. */
    static Component change(WorkspaceKey workspace, RevisionEntry entry, String change) {
        return mono(
                entry.act().subject().isImport()
                        ? new Anchor(
                                WorkspaceParameter.href(workspace, "history") + "?change=" + change,
                                change)
                        : new Anchor(
                                WorkspaceParameter.href(workspace, "changes", change), change));
    }

    private static Anchor mono(Anchor link) {
        link.addClassName("mono");
        return link;
    }
}
