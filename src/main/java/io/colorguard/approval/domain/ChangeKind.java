package io.colorguard.approval.domain;

/** What a change does to its flag. */
public enum ChangeKind {
    CREATE,
    EDIT,
    /** Moves the flag to another lifecycle stage (LIF-3). */
    STAGE,
    REMOVE,
    /** What an operator did at once, by break-glass (APR-11). */
    EMERGENCY
}
