package io.colorguard.audit;

import io.colorguard.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does, as the revision will tell it (AUD-1).
 *
 * @param action key of what is done, such as {@code change.approved}; its text is {@code
 *     audit.action.<key>}
 * @param flag key of the flag it concerns, where there is one
 * @param change id of the change request it belongs to, where there is one
 * @param reason in the person's own words, where one was given
 */
public record Act(
        WorkspaceId workspace,
        String action,
        Subject subject,
        @Nullable String flag,
        @Nullable String change,
        @Nullable String reason) {

    /** An act outside any flag and change, without a reason. */
    public static Act of(WorkspaceId workspace, String action, Subject subject) {
        return new Act(workspace, action, subject, null, null, null);
    }

    public Act withFlag(@Nullable String key) {
        return new Act(workspace, action, subject, key, change, reason);
    }

    public Act withChange(@Nullable String id) {
        return new Act(workspace, action, subject, flag, id, reason);
    }

    public Act withReason(@Nullable String words) {
        return new Act(workspace, action, subject, flag, change, words);
    }
}
