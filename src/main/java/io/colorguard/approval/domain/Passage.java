package io.colorguard.approval.domain;

/** How an environment came past what a change would ask there; recorded for ever (APR-15). */
public enum Passage {
    /** The policy asks nobody in this cell. */
    AUTOMATIC,
    /** The change alters nothing there, so that there is no gate. */
    NOT_REQUIRED,
    /** By the verdicts that the gate asks for. */
    APPROVED,
    /** By break-glass, whatever the gate asks for (APR-11). */
    BYPASSED
}
