package io.colorguard.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;

/** What stands where no revision does, with the way to all of them. */
final class NoHistory {

    private NoHistory() {}

    static EmptyState of(WorkspaceKey workspace, Narrowing narrowing) {
        if (narrowing.equals(Narrowing.NONE)) {
            return new EmptyState(
                    Glyph.HISTORY,
                    translate("audit.history.empty"),
                    translate("audit.history.empty.text"));
        }
        return new EmptyState(
                Glyph.HISTORY,
                translate("audit.history.none"),
                translate("audit.history.none.text"),
                Buttons.link(
                        translate("audit.history.all"),
                        Glyph.CLOSE,
                        WorkspaceParameter.href(workspace, "history")));
    }
}
