package io.colorguard.approval.domain;

import io.colorguard.shared.ContentHash;

/**
 * What somebody has looked at in one environment of a change (TLK-4).
 *
 * @param base what stood there when they looked
 * @param content what the change would have stand there
 */
public record Viewed(String environment, ContentHash base, ContentHash content) {

    /** What the gate of an environment shows now. */
    public static Viewed at(Gate gate) {
        return new Viewed(gate.environment(), gate.baseHash(), gate.contentHash());
    }
}
