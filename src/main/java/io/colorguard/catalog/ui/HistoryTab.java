package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.audit.ui.RevisionDifference;
import io.colorguard.audit.ui.RevisionList;
import io.colorguard.audit.ui.RevisionReturn;
import io.colorguard.catalog.application.FlagHistory;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Moments;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Everything that happened to a flag, newest first, and what is different between two revisions.
 */
@org.springframework.stereotype.Component
class HistoryTab implements FlagTab {

    private final HistoryDesk desk;
    private final FlagHistory history;
    private final RevisionDifference difference;
    private final ObjectProvider<RevisionReturn> returns;
    private final Clock clock;

    HistoryTab(
            HistoryDesk desk,
            FlagHistory history,
            RevisionDifference difference,
            ObjectProvider<RevisionReturn> returns,
            Clock clock) {
        this.desk = desk;
        this.history = history;
        this.difference = difference;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String labelKey() {
        return "catalog.flag.tab.history";
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag) {
        return create(workspace, flag, RevisionCompare.NOWHERE);
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag, Address address) {
        RevisionCompare compare =
                new RevisionCompare(
                        address,
                        this::label,
                        (before, after) -> history.compare(workspace, flag, before, after));
        return new FlagTimeline(
                new RevisionList(workspace, clock, Optional.of(difference))
                        .returning(returns.getIfAvailable()),
                compare,
                cursor ->
                        desk.page(
                                workspace.value(),
                                HistoryQuestion.ofFlag(flag.value()),
                                cursor,
                                FlagTimeline.PAGE));
    }

    private String label(RevisionEntry entry) {
        return translate(
                "catalog.history.label",
                Long.toString(entry.number()),
                translate("audit.action." + entry.act().action()),
                Moments.relative(entry.at(), clock.instant(), UI.getCurrentOrThrow().getLocale()),
                entry.actor().displayName());
    }
}
