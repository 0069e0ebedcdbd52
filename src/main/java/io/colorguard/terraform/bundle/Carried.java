package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;

/**
 * What a stack carries of one flag.
 *
 * @param change what approved it
 * @param hash of the content that was approved
 */
public record Carried(String change, ContentHash hash, State state) {

    /** How it is carried. */
    public enum State {
        LIVE,
        /** In the form that keeps it killed (TFM-3). */
        KILLED,
        /** For the last time, without protection against destruction (TFM-3). */
        RETIRING
    }

    boolean isRetiring() {
        return state == State.RETIRING;
    }
}
