package io.colorguard.approval.domain;

/**
 * Something that happens around a change; every command can be given at any time.
 *
 * @param who of the team acts, or is acted upon
 * @param where it is about
 * @param value below 5 the share of a ramp in tenths, above it another classification
 * @param old which of the screens of the past an old click comes from
 * @param token whether a token acts for them, and no person on the page
 */
record Command(What what, int who, int where, int value, int old, boolean token) {

    /** What can happen. */
    enum What {
        DRAFT,
        PROPOSE,
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
        WAIT,
        EXPIRE,
        CHOOSE_WINDOW,
        FREEZE,
        LIFT_FREEZE,
        RELEASE,
        PROPOSE_POLICY,
        ACCEPT_POLICY,
        KILL,
        SWITCH,
        TAKE_BACK,
        REVIEW_EMERGENCY
    }
}
