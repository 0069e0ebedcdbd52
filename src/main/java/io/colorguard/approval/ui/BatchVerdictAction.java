package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.BatchRun;
import io.colorguard.approval.application.BatchVerdicts;
import io.colorguard.approval.application.BatchVerdicts.Waiting;
import io.colorguard.approval.domain.Batch;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.workspace.application.WorkspaceContents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Lets a judge give one verdict on what waits in a batch (BAT-4). */
@org.springframework.stereotype.Component
class BatchVerdictAction {

    private static final Set<Role> JUDGES = Set.of(Role.REVIEWER, Role.APPROVER);

    private final BatchVerdicts verdicts;
    private final WorkspaceContents contents;
    private final CurrentUser user;

    BatchVerdictAction(BatchVerdicts verdicts, WorkspaceContents contents, CurrentUser user) {
        this.verdicts = verdicts;
        this.contents = contents;
        this.user = user;
    }

    /**
     * What stands in the head of the batch's page, for those who give verdicts in the workspace.
     *
     * @param happened takes what is to be told of it at once
     */
    Component[] draw(WorkspaceKey key, Batch batch, Consumer<Component> happened) {
        boolean judges = user.rolesIn(key).stream().anyMatch(JUDGES::contains);
        return judges && !batch.changes().isEmpty()
                ? new Component[] {
                    Buttons.primary(
                            translate("approval.ui.batch.judge"),
                            Glyph.CHECK,
                            () -> ask(key, batch, happened))
                }
                : new Component[0];
    }

    /** The verdicts that the reader gave here lately. */
    Optional<BatchRun> latest(WorkspaceKey key, Batch batch) {
        return verdicts.latest(key, batch.id());
    }

    private void ask(WorkspaceKey key, Batch batch, Consumer<Component> happened) {
        verdicts.waiting(key, batch.id())
                .ifDone(waiting -> ask(key, batch, waiting, happened))
                .ifRefused(reasons -> happened.accept(Note.refused(reasons)));
    }

    private void ask(
            WorkspaceKey key, Batch batch, List<Waiting> waiting, Consumer<Component> happened) {
        if (waiting.isEmpty()) {
            happened.accept(Note.of(Look.INFO, translate("approval.ui.batch.nothing_waits")));
            return;
        }
        contents.inventory(key)
                .ifDone(inventory ->
                        new BatchVerdictDialog(inventory.workspace(), waiting)
                                .ask(decisions ->
                                        verdicts.start(key, batch.id(), decisions)
                                                .ifDone(_ -> happened.accept(new Div()))));
    }
}
