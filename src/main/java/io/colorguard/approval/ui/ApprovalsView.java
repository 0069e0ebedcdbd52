package io.colorguard.approval.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.FilterBar;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Clock clock;
    private final GridKeys keys;

    ApprovalsView(Inbox inbox, EmergencyDesk emergencies, Clock clock) {
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
        int waiting = inbox.countWaitingForMe(workspace).find().orElse(0);
        String href = WorkspaceParameter.href(workspace, "changes");
        PageTabs tabs = new PageTabs(getTranslation("approval.ui.approvals"), tab);
        tabs.tab(
                WAITING,
                getTranslation("approval.ui.waiting"),
                href,
                waiting == 0
                        ? null
                        : new Count(waiting, getTranslation("approval.ui.waiting.count", waiting)));
        tabs.tab(MINE, getTranslation("approval.ui.mine"), href + "?tab=" + MINE, null);
        tabs.tab(ALL, getTranslation("approval.ui.all"), href + "?tab=" + ALL, null);
        String batches = WorkspaceParameter.href(workspace, "batches");
        tabs.tab("batches", getTranslation("approval.ui.batches"), batches, null);
        Panel panel = Panel.unheaded(getTranslation("approval.ui." + tab));
        tabs.addClassName("approval-tabs");
        emergencies
                .owed(workspace)
                .ifDone(owed -> add(OwedReviews.cards(workspace, owed, clock, getLocale())));
        keys.on(null);
        add(tabs, keys, panel);
        switch (tab) {
            case MINE -> list(panel, MINE, window -> inbox.mine(workspace, window));
            case ALL -> filtered(panel);
            default -> list(panel, WAITING, window -> inbox.waitingForMe(workspace, window));
        }
    }

    private void list(Panel panel, String name, ChangeGrid.Source source) {
        int found = source.apply(ONE).map(Inbox.Page::total).find().orElse(0);
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

    private void filtered(Panel panel) {
        MultiSelectComboBox<ChangeState.Name> states = new MultiSelectComboBox<>();
        states.setAriaLabel(getTranslation("approval.ui.column.state"));
        states.setPlaceholder(getTranslation("approval.ui.column.state"));
        states.setItemLabelGenerator(Words::of);
        states.setItems(EnumSet.complementOf(EnumSet.of(ChangeState.Name.DRAFT)));
        states.setClearButtonVisible(true);
        states.setValue(states(fromAddress(STATE).orElse("")));
        FilterBar bar = new FilterBar(getTranslation("approval.ui.filter"), states);
        addComponentAtIndex(indexOf(panel), bar);
        states.addValueChangeListener(change -> {
            keepInAddress(
                    STATE,
                    change.getValue().stream()
                            .map(ChangeState.Name::word)
                            .sorted()
                            .collect(Collectors.joining(",")));
            fill(panel, bar, change.getValue());
        });
        fill(panel, bar, states.getValue());
    }

    private void fill(Panel panel, FilterBar bar, Set<ChangeState.Name> states) {
        panel.removeAll();
        keys.on(null);
        ChangeGrid.Source source = window -> inbox.all(workspace(), states, null, window);
        int found = source.apply(ONE).map(Inbox.Page::total).find().orElse(0);
        bar.tally(getTranslation("approval.ui.tally", found));
        list(panel, ALL, source);
    }

    private static Set<ChangeState.Name> states(String words) {
        List<String> wanted = Arrays.asList(words.split(","));
        return Arrays.stream(ChangeState.Name.values())
                .filter(state -> state != ChangeState.Name.DRAFT && wanted.contains(state.word()))
                .collect(Collectors.toSet());
    }
}
