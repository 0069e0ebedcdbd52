package io.colorguard.catalog.preview;

/**
 * What a definition answers a key, and why.
 *
 * @param treatment the answer
 * @param reason the part of the definition that decided
 * @param rule index of the rule that decided, -1 where none did
 * @param bucket the key's bucket, 1 to 100
 */
public record Evaluation(String treatment, Reason reason, int rule, int bucket) {

    /** The parts of a definition that can decide. */
    public enum Reason {
        /** The traffic allocation leaves the key out, so the default treatment answers. */
        NOT_ALLOCATED,
        /** A rule matched. */
        RULE,
        /** No rule matched. */
        DEFAULT_RULE
    }
}
