package io.colorguard.approval.api;

import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change as a client proposes or edits it.
 *
 * @param flag key of the flag; not needed when editing
 * @param proposal the whole flag, field for field as in the tfvars
 * @param remove true to propose that the flag goes; the proposal is not read then
 * @param submit true to ask for verdicts at once
 * @param restore environments in which a kill is to end, or none for what the change says already
 * @param window when it is to take effect; without times, as soon as it may
 * @param version of the change that was edited, or none
 * @param baseVersion version of the flag that the proposal started from, or none
 */
record ProposedChange(
        @Nullable String flag,
        @Nullable String title,
        @Nullable String reason,
        @Schema(ref = "#/components/schemas/FlagFields")
                @Nullable Map<String, @Nullable Object> proposal,
        @Nullable Boolean remove,
        @Nullable List<@Nullable String> restore,
        @Nullable Boolean submit,
        @Nullable WantedWindow window,
        @Nullable Integer version,
        @Nullable Integer baseVersion) {

    private static final Outcome<Optional<ReleaseWindow>> NO_WINDOW =
            Outcome.done(Optional.empty());

    /** The same with the words of the change where this says nothing else. */
    ProposedChange over(ChangeRequest before) {
        return new ProposedChange(
                flag,
                Objects.requireNonNullElse(title, before.wording().title()),
                Objects.requireNonNullElse(reason, before.wording().reason()),
                proposal,
                remove,
                restore,
                submit,
                window == null ? WantedWindow.of(before.wording().window()) : window,
                version,
                baseVersion);
    }

    /**
     * The version of the change that is edited. Where this leaves something to the change as it was
     * read, and names no version, it is meant for that one (APR-10).
     */
    @Nullable Integer version(ChangeRequest before) {
        boolean whole = title != null && reason != null && window != null;
        return version == null && !whole ? Integer.valueOf(before.version()) : version;
    }

    boolean isRemoval() {
        return Boolean.TRUE.equals(remove);
    }

    boolean isSubmitted() {
        return Boolean.TRUE.equals(submit);
    }

    /** This content as the change wants it. */
    ChangeDraft draft(Wording wording, FlagContent content) {
        ChangeDraft draft = ChangeDraft.of(wording, content);
        draft = restore == null ? draft : draft.restoring(environments(restore));
        return baseVersion == null ? draft : draft.against(baseVersion);
    }

    private static Set<String> environments(List<@Nullable String> named) {
        return named.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Title, reason and window; refused where it names half a window, or no environment. */
    Outcome<Wording> wording() {
        if (restore != null && restore.stream().anyMatch(Objects::isNull)) {
            return Outcome.refused(
                    Refusal.invalid("APR-11", "approval.refusal.restore", "restore"));
        }
        return (window == null ? NO_WINDOW : window.window())
                .map(wanted ->
                        new Wording(
                                Objects.requireNonNullElse(title, ""),
                                Objects.requireNonNullElse(reason, ""),
                                wanted.orElse(null)));
    }
}
