package io.colorguard.approval.api;

import io.colorguard.approval.domain.ChangeRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change as a client proposes or edits it.
 *
 * @param flag key of the flag; not needed when editing
 * @param proposal the whole flag, field for field as in the tfvars
 * @param remove true to propose that the flag goes; the proposal is not read then
 * @param submit true to ask for verdicts at once
 * @param version of the change that was edited, or none
 * @param baseVersion version of the flag that the proposal started from, or none
 */
record ProposedChange(
        @Nullable String flag,
        @Nullable String title,
        @Nullable String reason,
        @Nullable Map<String, @Nullable Object> proposal,
        @Nullable Boolean remove,
        @Nullable Boolean submit,
        @Nullable Integer version,
        @Nullable Integer baseVersion) {

    /** The same with the words of the change where this says nothing else. */
    ProposedChange over(ChangeRequest before) {
        return new ProposedChange(
                flag,
                Objects.requireNonNullElse(title, before.wording().title()),
                Objects.requireNonNullElse(reason, before.wording().reason()),
                proposal,
                remove,
                submit,
                version,
                baseVersion);
    }

    boolean isRemoval() {
        return Boolean.TRUE.equals(remove);
    }

    boolean isSubmitted() {
        return Boolean.TRUE.equals(submit);
    }
}
