package io.colorguard.approval.api;

import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision on a policy change.
 *
 * @param contentHash of what they read
 */
record PolicyDecision(@Nullable String contentHash, @Nullable String reason) {

    Outcome<ContentHash> seen() {
        try {
            return Outcome.done(new ContentHash(Objects.requireNonNullElse(contentHash, "")));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(
                    Refusal.invalid("APR-13", "approval.refusal.policy.hash", "contentHash"));
        }
    }

    String words() {
        return Objects.requireNonNullElse(reason, "");
    }
}
