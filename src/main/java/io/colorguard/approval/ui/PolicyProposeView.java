package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StepUp;
import io.colorguard.workspace.application.WorkspaceAccess;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the next policy is written: each cell a choice, with what differs beside it (APR-13). */
@Route("w/:ws/policies/propose")
@PermitAll
class PolicyProposeView extends WorkspaceView {

    private final WorkspaceAccess access;
    private final PolicyRegister register;
    private final PolicyDesk desk;
    private final TextArea reason = new TextArea();
    private final Div differences = new Div();
    private final Div refused = new Div();

    PolicyProposeView(WorkspaceAccess access, PolicyRegister register, PolicyDesk desk) {
        this.access = access;
        this.register = register;
        this.desk = desk;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        Optional<PolicyChangeId> wanted = fromAddress("change").flatMap(PolicyChangeId::parse);
        Optional<PolicyChange> edited =
                wanted.flatMap(id -> desk.find(workspace, id).find()).filter(PolicyChange::isOpen);
        if (fromAddress("change").isPresent() && edited.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        access.enter(workspace, Permission.POLICY_CHANGE)
                .flatMap(_ -> register.inForce(workspace))
                .ifDone(inForce -> draw(inForce, edited.orElse(null)))
                .ifRefused(reasons -> {
                    header(getTranslation("approval.ui.policy.propose"), policies());
                    add(Note.refused(reasons));
                });
    }

    private void draw(Policy inForce, @Nullable PolicyChange edited) {
        String title =
                edited == null
                        ? getTranslation("approval.ui.policy.propose")
                        : getTranslation("approval.ui.policy.edit", edited.id().toString());
        header(title, policies())
                .sub(getTranslation("approval.ui.policy.propose.sub", inForce.version()));
        PolicyTerms start = edited == null ? inForce.terms() : edited.terms();
        Div editing = new Div();
        PolicyEditor[] editor = new PolicyEditor[1];
        Runnable compare =
                () -> {
                    differences.removeAll();
                    differences.add(
                            PolicyDifferences.between(
                                    getTranslation("approval.ui.policy.differs"),
                                    inForce.terms(),
                                    editor[0].terms()));
                };
        editor[0] = new PolicyEditor(start, compare);
        editing.add(editor[0]);
        compare.run();
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setHelperText(getTranslation("approval.ui.policy.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setValue(edited == null ? "" : edited.reason());
        differences.getElement().setAttribute("aria-live", "polite");
        add(
                Columns.twelve(
                        Columns.stack(8, editing),
                        Columns.stack(4, differences, submission(editor[0], edited))));
    }

    private Crumb policies() {
        return new Crumb(
                getTranslation("approval.ui.policies"),
                WorkspaceParameter.href(workspace(), "policies"));
    }

    private Panel submission(PolicyEditor editor, @Nullable PolicyChange edited) {
        return new Panel(getTranslation("approval.ui.policy.submit.title"))
                .padded(
                        Columns.stack(
                                reason,
                                Note.of(
                                        Look.INFO,
                                        getTranslation("approval.ui.policy.submit.note")),
                                refused,
                                Buttons.primary(
                                        getTranslation("approval.ui.policy.submit"),
                                        Glyph.CHECK,
                                        () ->
                                                submit(
                                                        new Wanted(
                                                                editor.terms(), reason.getValue()),
                                                        edited))));
    }

    private void submit(Wanted wanted, @Nullable PolicyChange edited) {
        Outcome<PolicyChange> outcome =
                edited == null
                        ? desk.propose(workspace(), wanted)
                        : desk.revise(workspace(), edited.id(), edited.version(), wanted);
        outcome.ifDone(change ->
                        Addresses.go(
                                WorkspaceParameter.href(
                                        workspace(),
                                        "policies",
                                        "changes",
                                        change.id().toString())))
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        refused.removeAll();
        if (StepUp.isAsked(reasons)) {
            StepUp.ask(reasons);
            return;
        }
        refused.add(Note.refused(reasons));
        reason.setInvalid(reasons.stream().anyMatch(it -> "reason".equals(it.field())));
    }
}
