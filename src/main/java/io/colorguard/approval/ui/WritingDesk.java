package io.colorguard.approval.ui;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.Assessment;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.domain.Inventory;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the pages on which changes are written ask and do. */
@Component
class WritingDesk {

    private static final String KEY_TAKEN = "approval.refusal.key.taken";
    private static final Window SOME = new Window(0, 20);
    private static final Set<ChangeState.Name> OPEN =
            EnumSet.of(ChangeState.Name.IN_REVIEW, ChangeState.Name.CHANGES_ASKED);

    private final WorkspaceAccess access;
    private final ApprovalDesk desk;
    private final FlagCatalog catalog;
    private final WorkspaceContents contents;
    private final Inbox inbox;
    private final Clock clock;

    WritingDesk(
            WorkspaceAccess access,
            ApprovalDesk desk,
            FlagCatalog catalog,
            WorkspaceContents contents,
            Inbox inbox,
            Clock clock) {
        this.access = access;
        this.desk = desk;
        this.catalog = catalog;
        this.contents = contents;
        this.inbox = inbox;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** What there is to write about, for those who may propose. */
    Outcome<Inventory> writable(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.CHANGE_PROPOSE)
                .flatMap(_ -> contents.inventory(workspace));
    }

    /** A change that was begun before and may still be edited. */
    Outcome<Manuscript> open(WorkspaceKey workspace, ChangeId id) {
        return desk.find(workspace, id).flatMap(WritingDesk::open);
    }

    private static Outcome<Manuscript> open(ChangeDetails details) {
        ChangeRequest change = details.change();
        return details.yours().mayEdit()
                ? Outcome.done(Manuscript.of(details.workspace(), change))
                : Outcome.refused(
                        change.state().name().isEditable()
                                ? Refusal.forbidden("IDN-2", "approval.refusal.not_yours")
                                : Refusal.conflict(
                                        "APR-10",
                                        "approval.refusal.closed." + change.state().name().word(),
                                        change.id().toString()));
    }

    /** A change of a flag as it stands. */
    Outcome<Manuscript> begin(WorkspaceKey workspace, FlagKey flag, boolean removal) {
        return catalog.find(workspace, flag)
                .map(found ->
                        Manuscript.changing(
                                found.workspace(),
                                found.content(),
                                found.flag().version(),
                                removal));
    }

    /** The flag as it stands now, if it still does. */
    Optional<ApprovedFlag> standing(Manuscript manuscript) {
        return catalog.find(manuscript.workspace().key(), manuscript.flag())
                .map(FlagDetails::flag)
                .find()
                .filter(flag -> !flag.isRemoved());
    }

    /** What submitting would mean, told before (APR-14). */
    Outcome<Assessment> assess(Manuscript manuscript) {
        WorkspaceKey workspace = manuscript.workspace().key();
        return manuscript
                .kept()
                .map(kept -> desk.assess(workspace, kept.id(), manuscript.draft()))
                .orElseGet(() -> desk.assess(workspace, manuscript.draft()));
    }

    /** The manuscript of a new flag whose key was never given (CAT-1). */
    Outcome<Manuscript> unlessTaken(Manuscript manuscript) {
        return assess(manuscript)
                .flatMap(assessment -> {
                    List<Refusal> taken =
                            assessment.refusals().stream()
                                    .filter(it -> it.messageKey().equals(KEY_TAKEN))
                                    .toList();
                    boolean free = taken.isEmpty() && assessment.proposal().base() == null;
                    return free
                            ? Outcome.done(manuscript)
                            : Outcome.refused(
                                    Refusal.invalid(
                                            "CAT-1", KEY_TAKEN, "name", manuscript.flag().value()));
                });
    }

    /** Keeps what is written; a change under review is asked about anew. */
    Outcome<ChangeRequest> keep(Manuscript manuscript) {
        if (!manuscript.unfinished().isEmpty()) {
            return Outcome.refused(manuscript.unfinished());
        }
        WorkspaceKey workspace = manuscript.workspace().key();
        return manuscript
                .kept()
                .map(kept -> desk.save(workspace, kept.id(), kept.version(), manuscript.draft()))
                .orElseGet(() -> desk.draft(workspace, manuscript.draft()))
                .ifDone(manuscript::kept);
    }

    /** Keeps what is written and asks for verdicts on it. */
    Outcome<ChangeRequest> submit(Manuscript manuscript) {
        return keep(manuscript)
                .flatMap(kept -> desk.submit(manuscript.workspace().key(), kept.id()));
    }

    /** Takes back what was kept, if anything was. */
    Outcome<Boolean> discard(Manuscript manuscript) {
        return manuscript
                .kept()
                .map(kept -> desk.withdraw(manuscript.workspace().key(), kept.id()).map(_ -> true))
                .orElseGet(() -> Outcome.done(true));
    }

    /** Other changes of the flag that are under review. */
    List<String> others(Manuscript manuscript) {
        return inbox.all(manuscript.workspace().key(), OPEN, manuscript.flag(), SOME)
                .map(page ->
                        page.lines().stream()
                                .map(line -> line.id())
                                .filter(id ->
                                        manuscript
                                                .kept()
                                                .filter(it -> it.id().equals(id))
                                                .isEmpty())
                                .map(ChangeId::toString)
                                .toList())
                .find()
                .orElse(List.of());
    }
}
