package io.colorguard.approval.domain;

/** What the safety matrix says of a category in a tier (SAF-1). */
public enum Safety {
    ALLOWED,
    NEEDS_APPROVAL,
    BLOCKED;

    /** What it adds to the approval matrix: needing approval is at least a peer review. */
    public Requirement requirement() {
        return switch (this) {
            case ALLOWED -> Requirement.AUTOMATIC;
            case NEEDS_APPROVAL -> Requirement.PEER_REVIEW;
            case BLOCKED -> Requirement.BLOCKED;
        };
    }
}
