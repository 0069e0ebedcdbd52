package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.application.ComplianceDesk;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Toast;

/**
 * What people do to the checklist and the criteria of a change, each with the questions before.
 *
 * @param acted what is called once it is done
 */
record CheckDialogs(PanelDesk desk, WorkspaceKey workspace, ChangeRequest change, Runnable acted) {

    void meet(Checkpoint point) {
        new EvidenceDialog(
                        desk.evidence(),
                        workspace,
                        Words.of(point),
                        evidence -> lists().meet(workspace, change.id(), point.key(), evidence),
                        done("compliance.ui.meet.done"))
                .open();
    }

    void leaveOut(Checkpoint point) {
        new WhyDialog(
                        "compliance.ui.leave_out",
                        Words.of(point),
                        why -> lists().notApplicable(workspace, change.id(), point.key(), why),
                        done("compliance.ui.leave_out.done"))
                .open();
    }

    void confirm(Checkpoint point) {
        at(lists().confirm(workspace, change.id(), point.key()), "compliance.ui.confirm.done");
    }

    void reopen(Checkpoint point) {
        new WhyDialog(
                        "compliance.ui.reopen",
                        Words.of(point),
                        why -> lists().reopen(workspace, change.id(), point.key(), why),
                        done("compliance.ui.reopen.done"))
                .open();
    }

    void signOff(Phase phase, ContentHash seen) {
        at(lists().signOff(workspace, change.id(), phase, seen), "compliance.ui.sign_off.done");
    }

    void withdraw(Phase phase) {
        new WhyDialog(
                        "compliance.ui.withdraw",
                        Words.of(phase),
                        why -> lists().withdraw(workspace, change.id(), phase, why),
                        done("compliance.ui.withdraw.done"))
                .open();
    }

    void attest(Criterion criterion) {
        new EvidenceDialog(
                        desk.evidence(),
                        workspace,
                        Words.of(criterion),
                        evidence ->
                                desk.promotions()
                                        .attest(workspace, change.id(), criterion, evidence),
                        done("compliance.ui.attest.done"))
                .open();
    }

    void waive(Criterion criterion) {
        new WhyDialog(
                        "compliance.ui.waive",
                        Words.of(criterion),
                        why -> desk.promotions().waive(workspace, change.id(), criterion, why),
                        done("compliance.ui.waive.done"))
                .open();
    }

    /** Evidence as people read it, and take it out. */
    Component[] shown(Evidence evidence) {
        return EvidenceLine.of(
                evidence, file -> new EvidenceDownload(desk.evidence(), workspace, file).link());
    }

    private ComplianceDesk lists() {
        return desk.checklists();
    }

    private Runnable done(String key) {
        return () -> {
            Toast.done(translate(key));
            acted.run();
        };
    }

    /** Without a question before; whoever is refused sees what holds now. */
    private void at(Outcome<?> outcome, String key) {
        outcome.ifDone(_ -> done(key).run())
                .ifRefused(reasons -> {
                    Toast.refused(reasons);
                    acted.run();
                });
    }
}
