package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.BatchVerdicts;
import io.colorguard.approval.application.BatchVerdicts.Result;
import io.colorguard.approval.application.BatchVerdicts.Waiting;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Decision;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Refusals;
import io.colorguard.workspace.application.WorkspaceContents;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/** Lets a judge approve what waits in a batch, and tells what became of each verdict (BAT-4). */
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
     * @param happened takes what became of the verdicts
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
                                .ask(decisions -> decide(key, batch, decisions, happened)));
    }

    private void decide(
            WorkspaceKey key,
            Batch batch,
            SequencedMap<ChangeId, Decision> decisions,
            Consumer<Component> happened) {
        verdicts.decide(key, batch.id(), decisions)
                .ifDone(results -> happened.accept(told(results)))
                .ifRefused(reasons -> happened.accept(Note.refused(reasons)));
    }

    /** How many verdicts were taken, and each that was not with its reasons. */
    private static Component told(List<Result> results) {
        List<Result> refused = results.stream().filter(it -> !it.isTaken()).toList();
        Div lines =
                new Div(
                        new Span(
                                translate(
                                        "approval.ui.batch.judged",
                                        results.size() - refused.size(),
                                        results.size())));
        refused.forEach(result -> lines.add(new Div(words(result))));
        return Note.of(refused.isEmpty() ? Look.OK : Look.ATTENTION, lines);
    }

    private static String words(Result result) {
        return "%s · %s: %s"
                .formatted(
                        result.change(),
                        Objects.toString(result.flag(), ""),
                        Refusals.text(result.refusals()));
    }
}
