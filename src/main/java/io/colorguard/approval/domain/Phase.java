package io.colorguard.approval.domain;

import io.colorguard.shared.Word;

/** When a change to production is checked, in this order (CMP-1). */
public enum Phase {
    /** Before production may agree to it. */
    PRE_PRODUCTION,
    /** Before it goes live. */
    DEPLOYMENT,
    /** Once it is live, within {@link #DAYS_AFTER} days. */
    POST_DEPLOYMENT;

    /** Days after a change went live by which it has been looked back on (CMP-2). */
    public static final int DAYS_AFTER = 14;

    /** The name in addresses, answers and message keys. */
    public String word() {
        return Word.of(this);
    }

    /** Whether the change waits for it. */
    public boolean isBefore() {
        return this != POST_DEPLOYMENT;
    }
}
