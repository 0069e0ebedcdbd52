package io.colorguard.approval.ui;

import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A change while it is being written: what the form says, and what of it is kept. */
final class Manuscript {

    private final Workspace workspace;
    private final boolean removal;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable FlagContent base;
    private @Nullable Integer baseVersion;
    private FlagContent content;
    private Wording wording = new Wording("", "");
    private @Nullable ChangeRequest kept;
    private List<Refusal> unfinished = List.of();
    private boolean dirty;

    private Manuscript(
            Workspace workspace, @Nullable FlagContent base, FlagContent content, boolean removal) {
        this.workspace = workspace;
        this.base = base;
        this.content = content;
        this.removal = removal;
    }

    /** A new flag. */
    static Manuscript creating(Workspace workspace, FlagContent content) {
        return new Manuscript(workspace, null, content, false);
    }

    /** A change of a flag as it stands at this version. */
    static Manuscript changing(
            Workspace workspace, FlagContent base, int version, boolean removal) {
        Manuscript manuscript = new Manuscript(workspace, base, base, removal);
        manuscript.baseVersion = version;
        return manuscript;
    }

    /** A change that was begun before. */
    static Manuscript of(Workspace workspace, ChangeRequest kept) {
        Manuscript manuscript =
                new Manuscript(
                        workspace,
                        kept.proposal().base(),
                        kept.proposal().after(),
                        kept.proposal().kind() == ChangeKind.REMOVE);
        manuscript.baseVersion =
                manuscript.base == null ? null : Integer.valueOf(kept.proposal().baseVersion());
        manuscript.wording = kept.wording();
        manuscript.kept = kept;
        return manuscript;
    }

    Workspace workspace() {
        return workspace;
    }

    FlagKey flag() {
        return content.key();
    }

    @Nullable FlagContent base() {
        return base;
    }

    FlagContent content() {
        return content;
    }

    Wording wording() {
        return wording;
    }

    boolean isRemoval() {
        return removal;
    }

    /** The change as it was last kept, empty before the first time. */
    Optional<ChangeRequest> kept() {
        return Optional.ofNullable(kept);
    }

    /** Whether somebody is asked already, so that every save costs verdicts (APR-5). */
    boolean isSubmitted() {
        return kept != null && !(kept.state() instanceof ChangeState.Draft);
    }

    boolean isDirty() {
        return dirty;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void edit(UnaryOperator<FlagContent> next) {
        content = next.apply(content);
        changed();
    }

    /** Takes what the author says; while that is unfinished nothing is kept of it. */
    void say(Outcome<Wording> next) {
        unfinished = next.reasons();
        next.ifDone(said -> wording = said);
        changed();
    }

    /** Why what the author says cannot be kept yet, if so. */
    List<Refusal> unfinished() {
        return unfinished;
    }

    private void changed() {
        dirty = true;
        listeners.forEach(Runnable::run);
    }

    /** The author has seen what stands now, and means this against it (APR-6). */
    void rebased(ApprovedFlag now, FlagContent merged) {
        base = now.content();
        baseVersion = now.version();
        content = removal ? now.content() : merged;
        changed();
    }

    void kept(ChangeRequest change) {
        kept = change;
        dirty = false;
    }

    ChangeDraft draft() {
        return new ChangeDraft(wording, flag(), removal ? null : content, baseVersion, null);
    }
}
