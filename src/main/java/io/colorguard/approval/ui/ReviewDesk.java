package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.DefinitionPrinter;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Panel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What the page of a change asks. */
@org.springframework.stereotype.Component
class ReviewDesk {

    private final ApprovalDesk desk;
    private final EmergencyDesk emergencies;
    private final BatchDesk batches;
    private final FlagCatalog catalog;
    private final Inbox inbox;
    private final CurrentUser user;
    private final ObjectProvider<DefinitionPrinter> printers;
    private final ChangePanels panels;
    private final Clock clock;

    ReviewDesk(
            ApprovalDesk desk,
            EmergencyDesk emergencies,
            BatchDesk batches,
            FlagCatalog catalog,
            Inbox inbox,
            CurrentUser user,
            ObjectProvider<DefinitionPrinter> printers,
            ChangePanels panels,
            Clock clock) {
        this.desk = desk;
        this.emergencies = emergencies;
        this.batches = batches;
        this.catalog = catalog;
        this.inbox = inbox;
        this.user = user;
        this.printers = printers;
        this.panels = panels;
        this.clock = clock;
    }

    ApprovalDesk desk() {
        return desk;
    }

    CurrentUser user() {
        return user;
    }

    Inbox inbox() {
        return inbox;
    }

    Clock clock() {
        return clock;
    }

    @Nullable DefinitionPrinter printer() {
        return printers.getIfAvailable();
    }

    /** What other modules hang under the difference. */
    ChangePanels.Drawn panels(ChangeDetails details, Runnable acted) {
        return panels.draw(details, acted);
    }

    /** What other modules put into the head of the page. */
    List<Component> links(ChangeDetails details) {
        return panels.links(details);
    }

    /** What stands beside the difference: first the emergency that made it, where one did. */
    Component[] beside(ChangeDetails details, Consumer<List<Refusal>> redraw, Component... others) {
        return Stream.concat(glass(details, redraw).stream(), Stream.of(others))
                .toArray(Component[]::new);
    }

    /** The panel of the emergency that made this change, where one did. */
    private Optional<Panel> glass(ChangeDetails details, Consumer<List<Refusal>> redraw) {
        WorkspaceKey key = details.workspace().key();
        return details.change().proposal().kind() != ChangeKind.EMERGENCY
                ? Optional.empty()
                : emergencies
                        .find(key, details.change().id())
                        .find()
                        .map(glass -> panel(key, glass, redraw));
    }

    private Panel panel(WorkspaceKey key, BreakGlass glass, Consumer<List<Refusal>> redraw) {
        Runnable review =
                () ->
                        new FollowUpDialog()
                                .ask(
                                        (justified, words) ->
                                                emergencies.review(
                                                        key, glass.change(), justified, words),
                                        redraw);
        return new GlassPanel(glass, clock.instant(), UI.getCurrentOrThrow().getLocale())
                .draw(emergencies.whyNoReview(key, glass), review);
    }

    /** The batch that the change belongs to, null for a change of its own (BAT-1). */
    @Nullable BatchId batch(ChangeDetails details) {
        return batches.of(details.workspace().key(), details.change().id()).orElse(null);
    }

    /** Whether the flag went on since the author started from it (APR-6). */
    boolean isMoved(ChangeDetails details) {
        ChangeRequest change = details.change();
        return change.state().name().isEditable()
                && change.proposal().base() != null
                && catalog.find(details.workspace().key(), change.proposal().flag())
                        .find()
                        .filter(flag -> flag.flag().version() != change.proposal().baseVersion())
                        .isPresent();
    }
}
