package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.PageKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a list of changes: down and up, open, and what is done on the page of the chosen one
 * (TLK-5). Its text tells those who do not see the row which one is chosen.
 */
final class GridKeys extends Span {

    private @Nullable ChangeGrid grid;
    private @Nullable ChangeSummary chosen;
    private int row = -1;

    GridKeys(Component page) {
        addClassName("sr");
        getElement().setAttribute("role", "status");
        PageKeys.on(page)
                .key("j", "approval.ui.key.down", () -> move(1))
                .key("k", "approval.ui.key.up", () -> move(-1))
                .key("o", "approval.ui.key.open", () -> open(QueryParameters.empty()))
                .key(ChangeKeys.COMMENT, "approval.ui.key.comment", () -> hand(ChangeKeys.COMMENT))
                .key(ChangeKeys.APPROVE, "approval.ui.key.approve", () -> hand(ChangeKeys.APPROVE));
    }

    /** The list that the keys are for from now on; null where there is none. */
    void on(@Nullable ChangeGrid now) {
        grid = now;
        chosen = null;
        row = -1;
        setText("");
    }

    private void move(int step) {
        if (grid != null) {
            row = Math.clamp(row + step, 0, grid.found() - 1);
            chosen = grid.choose(row);
            setText(
                    translate(
                            "approval.ui.key.at",
                            row + 1,
                            grid.found(),
                            Words.title(chosen.wording(), chosen.kind(), chosen.flag())));
        }
    }

    private void hand(String key) {
        open(QueryParameters.of(ChangeKeys.IN_ADDRESS, key));
    }

    /** Opens the chosen change; before one is chosen, the first. */
    private void open(QueryParameters with) {
        if (chosen == null) {
            move(1);
        }
        if (chosen != null && grid != null) {
            WorkspaceKey workspace = grid.workspace();
            UI.getCurrentOrThrow().navigate(Addresses.read(workspace, chosen.id()), with);
        }
    }
}
