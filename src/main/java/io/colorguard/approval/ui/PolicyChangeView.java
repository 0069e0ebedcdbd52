package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.PolicyForecast;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Confirmation;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** A policy change: what it would change, why, and who accepts it (APR-13). */
@Route("w/:ws/policies/changes/:policy")
@PermitAll
class PolicyChangeView extends WorkspaceView {

    private final PolicyDesk desk;
    private final PolicyRegister register;
    private final PolicyForecast forecast;
    private final Clock clock;

    PolicyChangeView(
            PolicyDesk desk, PolicyRegister register, PolicyForecast forecast, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.forecast = forecast;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        showNamed(
                event,
                "policy",
                id -> PolicyChangeId.parse(id).flatMap(it -> desk.find(workspace, it).find()),
                (PolicyChange change) -> draw(change, List.of()));
    }

    private void draw(PolicyChange change, List<Refusal> happened) {
        removeAll();
        header(
                        getTranslation("approval.ui.policy.change", change.id().toString()),
                        new Crumb(
                                getTranslation("approval.ui.policies"),
                                WorkspaceParameter.href(workspace(), "policies")))
                .sub(PolicyLists.badge(change.state()), PolicyFacts.author(change, clock))
                .actions(actions(change));
        if (!happened.isEmpty()) {
            add(Note.refused(happened));
        }
        Component differences =
                PolicyDifferences.between(
                        getTranslation("approval.ui.policy.differs"), base(change), change.terms());
        Panel why =
                new Panel(getTranslation("approval.ui.reason"))
                        .padded(new Paragraph(change.reason()));
        add(
                Columns.twelve(
                        Columns.stack(
                                8,
                                why,
                                differences,
                                new PolicyWhatIf(workspace(), change.terms(), forecast).panel()),
                        Columns.stack(4, PolicyFacts.of(change, clock))));
        if (change.isOpen()) {
            add(
                    new PolicyVerdict(workspace(), change, desk, reasons -> again(change, reasons))
                            .bar());
        }
    }

    private PolicyTerms base(PolicyChange change) {
        return register.find(workspace(), change.baseVersion())
                .map(Policy::terms)
                .find()
                .orElse(change.terms());
    }

    private Component[] actions(PolicyChange change) {
        Component edit =
                Buttons.link(
                        getTranslation("approval.ui.edit"),
                        Glyph.EDIT,
                        WorkspaceParameter.href(workspace(), "policies", "propose")
                                + "?change="
                                + change.id());
        edit.setVisible(change.isOpen() && desk.mayChange(workspace()));
        Component withdraw =
                Buttons.plain(
                        getTranslation("approval.ui.withdraw"),
                        Glyph.UNDO,
                        () -> askWithdrawal(change));
        withdraw.setVisible(desk.whyNot(workspace(), change, State.WITHDRAWN).isEmpty());
        return new Component[] {withdraw, edit};
    }

    private void askWithdrawal(PolicyChange change) {
        new Confirmation(
                        getTranslation("approval.ui.withdraw.question", change.id().toString()),
                        getTranslation("approval.ui.policy.withdraw.consequence"))
                .askDangerous(
                        getTranslation("approval.ui.withdraw"),
                        () -> again(change, desk.withdraw(workspace(), change.id()).reasons()));
    }

    private void again(PolicyChange change, List<Refusal> happened) {
        desk.find(workspace(), change.id()).ifDone(fresh -> draw(fresh, happened));
    }
}
