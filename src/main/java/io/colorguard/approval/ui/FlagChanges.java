package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.ui.FlagTab;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The tab of a flag's page that lists its changes, newest first. */
@Service
class FlagChanges implements FlagTab {

    private static final Window ONE = new Window(0, 1);
    private static final Set<ChangeState.Name> OPEN =
            EnumSet.of(ChangeState.Name.IN_REVIEW, ChangeState.Name.CHANGES_ASKED);

    private final Inbox inbox;
    private final Clock clock;

    FlagChanges(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "changes";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String labelKey() {
        return "approval.ui.changes";
    }

    @Override
    public int count(WorkspaceKey workspace, FlagKey flag) {
        return count(workspace, flag, OPEN);
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag) {
        int found = count(workspace, flag, Set.of());
        if (found == 0) {
            return new EmptyState(
                    Glyph.HISTORY,
                    translate("approval.ui.changes.empty"),
                    translate("approval.ui.changes.empty.text"));
        }
        ChangeGrid grid = new ChangeGrid(workspace, clock, translate("approval.ui.changes"));
        grid.show(window -> inbox.all(workspace, Set.of(), flag, window), found);
        return Panel.unheaded(translate("approval.ui.changes")).body(grid);
    }

    private int count(WorkspaceKey workspace, FlagKey flag, Set<ChangeState.Name> states) {
        return inbox.all(workspace, states, flag, ONE).map(Inbox.Page::total).find().orElse(0);
    }
}
