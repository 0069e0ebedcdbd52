package io.colorguard.catalog.domain;

/** What a flag is for (CAT-3). */
public enum Category {
    FEATURE,
    EXPERIMENT,
    OPERATIONAL,
    PERMISSION,
    KILLSWITCH;

    /** The risk taken where nobody stated one: a killswitch is critical, everything else is low. */
    public Risk assumedRisk() {
        return this == KILLSWITCH ? Risk.HIGH : Risk.LOW;
    }
}
