package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.compliance.domain.Assurance;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.PromotionRules;
import io.colorguard.compliance.domain.Speaker;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people vouch for what no record shows, and waive what is not met (PRO-3, PRO-4). */
@Service
@Transactional
public class PromotionDesk {

    private final EntryBook book;

    PromotionDesk(EntryBook book) {
        this.book = book;
    }

    /** Says that a criterion is met of which no record speaks, and shows it. */
    public Outcome<Dossier> attest(
            WorkspaceKey workspace, ChangeId change, Criterion criterion, Evidence evidence) {
        return say(
                workspace,
                change,
                Permission.COMPLIANCE_EVIDENCE,
                (rules, note) -> rules.attest(criterion, evidence, note));
    }

    /** Lets the promotion go without a criterion. */
    public Outcome<Dossier> waive(
            WorkspaceKey workspace, ChangeId change, Criterion criterion, String why) {
        return say(
                workspace,
                change,
                Permission.CHANGE_APPROVE,
                (rules, note) -> rules.waive(criterion, why, note));
    }

    private Outcome<Dossier> say(
            WorkspaceKey workspace,
            ChangeId id,
            Permission permission,
            BiFunction<PromotionRules, Note, Outcome<Entry>> words) {
        return book.say(
                workspace,
                id,
                permission,
                (dossier, speaker) ->
                        dossier.promotion()
                                .map(promotion ->
                                        new PromotionRules(
                                                promotion,
                                                speaker,
                                                dossier.change().state().name().isEditable()))
                                .map(rules -> words.apply(rules, note(dossier, speaker)))
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.conflict(
                                                        "PRO-3",
                                                        "compliance.refusal.no_promotion",
                                                        id.toString()))));
    }

    private static Note note(Dossier dossier, Speaker speaker) {
        return new Note(speaker.person(), speaker.now(), new Assurance(dossier.change()).content());
    }
}
