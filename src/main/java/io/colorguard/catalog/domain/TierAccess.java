package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Tier;
import java.util.EnumSet;
import java.util.Set;

/** Which tiers a stage may be delivered to (LIF-1). */
public final class TierAccess {

    private TierAccess() {}

    /** The tiers that a flag of this stage has access to; a deprecated one keeps what it had. */
    public static Set<Tier> of(LifecycleStage stage) {
        return switch (stage) {
            case DEVELOPMENT -> EnumSet.of(Tier.DEVELOPMENT);
            case TESTING, STAGING -> EnumSet.of(Tier.DEVELOPMENT, Tier.STAGING);
            case PRODUCTION, DEPRECATED -> EnumSet.allOf(Tier.class);
        };
    }

    public static boolean grants(LifecycleStage stage, Tier tier) {
        return of(stage).contains(tier);
    }

    /** Whether the move opens a tier that was closed, which makes it a promotion (LIF-6). */
    public static boolean widens(LifecycleStage from, LifecycleStage to) {
        return !of(from).containsAll(of(to));
    }
}
