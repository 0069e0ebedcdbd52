package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StepUp;
import io.colorguard.uikit.VerdictBar;
import java.util.List;
import java.util.function.Consumer;

/** Accepts or rejects a policy change, bound to the hash that stood on the page (APR-13). */
final class PolicyVerdict {

    private final WorkspaceKey workspace;
    private final PolicyChange change;
    private final PolicyDesk desk;
    private final Consumer<List<Refusal>> redraw;

    PolicyVerdict(
            WorkspaceKey workspace,
            PolicyChange change,
            PolicyDesk desk,
            Consumer<List<Refusal>> redraw) {
        this.workspace = workspace;
        this.change = change;
        this.desk = desk;
        this.redraw = redraw;
    }

    VerdictBar bar() {
        List<Refusal> whyNot = desk.whyNot(workspace, change, State.ACCEPTED);
        VerdictBar bar = new VerdictBar(translate("approval.ui.verdict"));
        if (whyNot.isEmpty()) {
            bar.why(Glyph.INFO, new Span(translate("approval.ui.policy.accept.consequence")));
        } else {
            bar.why(Glyph.LOCK, new Span(Refusals.text(whyNot)));
        }
        RefusableButton accept = button(State.ACCEPTED, Glyph.CHECK);
        return bar.buttons(
                button(State.REJECTED, Glyph.CANCEL).danger(),
                whyNot.isEmpty() ? accept.primary() : accept);
    }

    private RefusableButton button(State state, Glyph glyph) {
        RefusableButton button = new RefusableButton(verb(state), glyph, () -> ask(state));
        return desk.whyNot(workspace, change, state).isEmpty()
                ? button
                : button.refuse(VerdictBar.REASON_ID);
    }

    private void ask(State state) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                translate("approval.ui.policy.ask." + state.word(), change.id().toString()));
        TextArea reason = new TextArea(translate("approval.ui.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(3);
        reason.setWidthFull();
        dialog.add(
                Columns.stack(
                        new Paragraph(
                                translate("approval.ui.policy.seen", change.hash().abbreviated())),
                        reason));
        dialog.getFooter()
                .add(
                        Buttons.quiet(translate("uikit.cancel"), Glyph.CLOSE, dialog::close),
                        Buttons.primary(
                                verb(state), Glyph.CHECK, () -> give(state, reason, dialog)));
        dialog.open();
    }

    private void give(State state, TextArea reason, Dialog dialog) {
        Outcome<PolicyChange> outcome =
                state == State.ACCEPTED
                        ? desk.accept(workspace, change.id(), change.hash(), reason.getValue())
                        : desk.reject(workspace, change.id(), change.hash(), reason.getValue());
        List<Refusal> reasons = outcome.reasons();
        if (!reasons.isEmpty() && reasons.stream().allMatch(it -> "reason".equals(it.field()))) {
            reason.setInvalid(true);
            reason.setErrorMessage(Refusals.text(reasons));
            reason.focus();
            return;
        }
        if (StepUp.isAsked(reasons)) {
            StepUp.ask(reasons);
            return;
        }
        dialog.close();
        redraw.accept(reasons);
    }

    private static String verb(State state) {
        return translate("approval.ui.policy.verb." + state.word());
    }
}
