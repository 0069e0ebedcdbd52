package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.approval.domain.ChangeQuery;
import io.colorguard.approval.domain.ChangeRequests;
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
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people vouch for what no record shows, and waive what is not met (PRO-3, PRO-4). */
@Service
@Transactional
public class PromotionDesk {

    private static final ChangeQuery WANTED = new ChangeQuery.Promoting();

    private final EntryBook book;
    private final WorkspaceAccess access;
    private final ChangeListing listing;
    private final ChangeRequests changes;
    private final Dossiers dossiers;

    PromotionDesk(
            EntryBook book,
            WorkspaceAccess access,
            ChangeListing listing,
            ChangeRequests changes,
            Dossiers dossiers) {
        this.book = book;
        this.access = access;
        this.listing = listing;
        this.changes = changes;
        this.dossiers = dossiers;
    }

    /** Promotions on their way, oldest first, with the length of the whole list. */
    public record Page(List<Dossier> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** The changes that would open a tier to their flag, with what each still waits for. */
    @Transactional(readOnly = true)
    public Outcome<Page> waiting(WorkspaceKey key, Window window) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace ->
                        new Page(
                                listing.page(workspace.id(), WANTED, window).stream()
                                        .flatMap(line ->
                                                changes.find(workspace.id(), line.id()).stream())
                                        .map(dossiers::of)
                                        .toList(),
                                listing.count(workspace.id(), WANTED)));
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
