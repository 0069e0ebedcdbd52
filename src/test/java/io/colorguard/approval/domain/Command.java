package io.colorguard.approval.domain;

/**
 * Something that happens around a change; every command can be given at any time.
 *
 * @param who of the team acts, or is acted upon
 * @param where it is about
 * @param value below 5 the share of a ramp in tenths, above it another classification
 * @param old which of the screens of the past an old click comes from
 */
record Command(What what, int who, int where, int value, int old) {

    /** What can happen. */
    enum What {
        DRAFT,
        EDIT,
        SUBMIT,
        APPROVE,
        APPROVE_AS_SEEN_BEFORE,
        ASK,
        REJECT,
        WITHDRAW,
        REOPEN,
        LOSE_ROLES,
        GAIN_ROLES,
        MOVE_BASE,
        CHANGE_POLICY,
        KILL
    }
}
