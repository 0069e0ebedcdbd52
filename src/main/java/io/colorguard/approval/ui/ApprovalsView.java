package io.colorguard.approval.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.FilterBar;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What waits for whoever looks, oldest first; what they wrote; and everything. */
@Route("w/:ws/changes")
@PermitAll
class ApprovalsView extends WorkspaceView {

    private static final String WAITING = "waiting";
    private static final String MINE = "mine";
    private static final String ALL = "all";
    private static final String STATE = "state";
    private static final Window ONE = new Window(0, 1);

    private final Inbox inbox;
    private final EmergencyDesk emergencies;
    private final LiveChanges live;
    private final Clock clock;
    private final GridKeys keys;

    ApprovalsView(Inbox inbox, EmergencyDesk emergencies, LiveChanges live, Clock clock) {
        this.live = live;
        this.emergencies = emergencies;
        this.inbox = inbox;
        this.clock = clock;
        this.keys = new GridKeys(this);
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        String tab = fromAddress("tab").filter(List.of(MINE, ALL)::contains).orElse(WAITING);
        header(getTranslation("approval.ui.approvals"))
                .sub(getTranslation("approval.ui.approvals.sub"));
        WaitingCount waiting = new WaitingCount(inbox, workspace);
        String href = WorkspaceParameter.href(workspace, "changes");
        PageTabs tabs = new PageTabs(getTranslation("approval.ui.approvals"), tab);
        tabs.tab(WAITING, getTranslation("approval.ui.waiting"), href, waiting.drawn());
        tabs.tab(MINE, getTranslation("approval.ui.mine"), href + "?tab=" + MINE, null);
        tabs.tab(ALL, getTranslation("approval.ui.all"), href + "?tab=" + ALL, null);
        String batches = WorkspaceParameter.href(workspace, "batches");
        tabs.tab("batches", getTranslation("approval.ui.batches"), batches, null);
        Panel panel = Panel.unheaded(getTranslation("approval.ui." + tab));
        tabs.addClassName("approval-tabs");
        keys.on(null);
        OwedCards owed = new OwedCards(emergencies, workspace, clock);
        add(owed, tabs, keys, panel);
        Runnable fill =
                switch (tab) {
                    case MINE -> () -> list(panel, MINE, window -> inbox.mine(workspace, window));
                    case ALL -> filtered(panel);
                    default -> () -> list(panel, WAITING, this::waiting);
                };
        fill.run();
        live.watch(
                panel,
                workspace,
                _ -> {
                    owed.look();
                    waiting.count();
                    fill.run();
                });
    }

    private Outcome<Inbox.Page> waiting(Window window) {
        return inbox.waitingForMe(workspace(), window);
    }

    /** A list that stands already stays, with the rows it has now: its reader keeps their place. */
    private void list(Panel panel, String name, ChangeGrid.Source source) {
        int found = source.apply(ONE).map(Inbox.Page::total).find().orElse(0);
        Optional<ChangeGrid> standing =
                panel.getChildren()
                        .filter(ChangeGrid.class::isInstance)
                        .map(ChangeGrid.class::cast)
                        .findFirst();
        if (found > 0 && standing.isPresent()) {
            standing.get().again(found);
            return;
        }
        panel.removeAll();
        keys.on(null);
        if (found == 0) {
            panel.add(
                    new EmptyState(
                            name.equals(WAITING) ? Glyph.INBOX : Glyph.EDIT,
                            getTranslation("approval.ui." + name + ".empty"),
                            getTranslation("approval.ui." + name + ".empty.text")));
        } else {
            panel.add(grid(name, source, found));
        }
    }

    private ChangeGrid grid(String name, ChangeGrid.Source source, int found) {
        ChangeGrid grid = new ChangeGrid(workspace(), clock, getTranslation("approval.ui." + name));
        grid.show(source, found);
        keys.on(grid);
        return grid;
    }

    /** Answers what fills the list with the states that are chosen by then. */
    private Runnable filtered(Panel panel) {
        StateFilter states = new StateFilter(fromAddress(STATE).orElse(""));
        FilterBar bar = new FilterBar(getTranslation("approval.ui.filter"), states);
        addComponentAtIndex(indexOf(panel), bar);
        ChangeGrid.Source source =
                window -> inbox.all(workspace(), states.getValue(), null, window);
        Runnable fill =
                () -> {
                    bar.tally(
                            getTranslation(
                                    "approval.ui.tally",
                                    source.apply(ONE).map(Inbox.Page::total).find().orElse(0)));
                    list(panel, ALL, source);
                };
        states.addValueChangeListener(change -> {
            keepInAddress(STATE, StateFilter.words(change.getValue()));
            panel.removeAll();
            fill.run();
        });
        return fill;
    }
}
