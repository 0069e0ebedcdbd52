package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Assurance;
import io.colorguard.compliance.domain.ChecklistRules;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.identity.Permission;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where checklists are answered, confirmed and signed off (CMP-3, CMP-4). */
@Service
@Transactional
public class ComplianceDesk {

    private final EntryBook book;

    ComplianceDesk(EntryBook book) {
        this.book = book;
    }

    /** What a change owes beside its verdicts, and how far it is. */
    @Transactional(readOnly = true)
    public Outcome<Dossier> read(WorkspaceKey workspace, ChangeId change) {
        return book.read(workspace, change);
    }

    /** The same, with what whoever reads it may say to it. */
    @Transactional(readOnly = true)
    public Outcome<DossierReading> look(WorkspaceKey workspace, ChangeId change) {
        return book.look(workspace, change);
    }

    /** Shows that a point is met. */
    public Outcome<Dossier> meet(
            WorkspaceKey workspace, ChangeId change, String point, Evidence evidence) {
        return say(workspace, change, rules -> rules.met(point, evidence));
    }

    /** Says that a point does not apply, and why; an officer has to confirm it. */
    public Outcome<Dossier> notApplicable(
            WorkspaceKey workspace, ChangeId change, String point, String why) {
        return say(workspace, change, rules -> rules.notApplicable(point, why));
    }

    /** Confirms that a point does not apply. */
    public Outcome<Dossier> confirm(WorkspaceKey workspace, ChangeId change, String point) {
        return sign(workspace, change, rules -> rules.confirm(point));
    }

    /** Opens again what somebody said to a point. */
    public Outcome<Dossier> reopen(
            WorkspaceKey workspace, ChangeId change, String point, String why) {
        return say(workspace, change, rules -> rules.reopen(point, why));
    }

    /**
     * Signs a phase off.
     *
     * @param seen the content whose checklist was read
     */
    public Outcome<Dossier> signOff(
            WorkspaceKey workspace, ChangeId change, Phase phase, ContentHash seen) {
        return sign(workspace, change, rules -> rules.signOff(phase, seen));
    }

    /** Takes a sign-off back. */
    public Outcome<Dossier> withdraw(
            WorkspaceKey workspace, ChangeId change, Phase phase, String why) {
        return sign(workspace, change, rules -> rules.withdraw(phase, why));
    }

    private Outcome<Dossier> say(
            WorkspaceKey workspace,
            ChangeId change,
            Function<ChecklistRules, Outcome<Entry>> words) {
        return say(workspace, change, Permission.COMPLIANCE_EVIDENCE, words);
    }

    private Outcome<Dossier> sign(
            WorkspaceKey workspace,
            ChangeId change,
            Function<ChecklistRules, Outcome<Entry>> words) {
        return say(workspace, change, Permission.COMPLIANCE_SIGN, words);
    }

    private Outcome<Dossier> say(
            WorkspaceKey workspace,
            ChangeId id,
            Permission permission,
            Function<ChecklistRules, Outcome<Entry>> words) {
        return book.say(
                workspace,
                id,
                permission,
                (dossier, speaker) ->
                        dossier.checklist()
                                .map(list ->
                                        new ChecklistRules(
                                                list,
                                                speaker,
                                                new Assurance(dossier.change()).open()))
                                .map(words)
                                .orElseGet(() -> Outcome.refused(unchecked(id))));
    }

    private static Refusal unchecked(ChangeId change) {
        return Refusal.conflict("CMP-2", "compliance.refusal.unchecked", change.toString());
    }
}
