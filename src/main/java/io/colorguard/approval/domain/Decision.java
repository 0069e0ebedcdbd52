package io.colorguard.approval.domain;

import io.colorguard.shared.ContentHash;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that somebody wants to give.
 *
 * @param seen content hash of each environment's definition that was read; for asking and rejecting
 *     none means every gate that is open
 * @param cycle of the change that was read, where it is known
 */
public record Decision(
        Verdict.Kind kind, Map<String, ContentHash> seen, @Nullable Integer cycle, String reason) {

    public Decision {
        seen = Map.copyOf(seen);
        reason = reason.strip();
    }
}
