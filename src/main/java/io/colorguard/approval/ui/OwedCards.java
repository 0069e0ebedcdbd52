package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.util.List;

/** The emergencies whose review is owed, above the list of changes; nothing where none is. */
public final class OwedCards extends Div {

    private final transient EmergencyDesk desk;
    private final WorkspaceKey workspace;
    private final transient Clock clock;
    private transient List<BreakGlass> drawn = List.of();

    public OwedCards(EmergencyDesk desk, WorkspaceKey workspace, Clock clock) {
        this.desk = desk;
        this.workspace = workspace;
        this.clock = clock;
        look();
    }

    /** Draws them anew where they are others. */
    public void look() {
        List<BreakGlass> owed = desk.owed(workspace).find().orElse(List.of());
        if (!owed.equals(drawn)) {
            drawn = owed;
            removeAll();
            add(OwedReviews.cards(workspace, owed, clock, getLocale()));
        }
        setVisible(!owed.isEmpty());
    }
}
