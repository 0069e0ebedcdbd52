package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.SunsetPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a change proposes, against what its author saw.
 *
 * @param base the approved flag the author started from, none for a new one
 * @param baseVersion version of that flag, 0 for none
 * @param after the whole flag as proposed; what goes, for a removal
 */
public record Proposal(
        ChangeKind kind, @Nullable FlagContent base, int baseVersion, FlagContent after) {

    /**
     * What belongs to the flag as a whole, not to one environment: it takes effect everywhere at
     * once.
     */
    public record Frame(Classification classification, @Nullable SunsetPlan sunset) {

        public static Frame of(FlagContent content) {
            return new Frame(content.classification(), content.sunset());
        }
    }

    /** Proposes a new flag. */
    public static Proposal creating(FlagContent after) {
        return new Proposal(ChangeKind.CREATE, null, 0, after);
    }

    /** Proposes other content or another stage for an existing flag. */
    public static Proposal changing(FlagContent base, int baseVersion, FlagContent after) {
        boolean moves = base.classification().stage() != after.classification().stage();
        return new Proposal(moves ? ChangeKind.STAGE : ChangeKind.EDIT, base, baseVersion, after);
    }

    /** Proposes that a flag goes. */
    public static Proposal removing(FlagContent base, int baseVersion) {
        return new Proposal(ChangeKind.REMOVE, base, baseVersion, base);
    }

    public FlagKey flag() {
        return after.key();
    }

    /** The flag once all of this is applied, none when it is removed. */
    public @Nullable FlagContent result() {
        return kind == ChangeKind.REMOVE ? null : after;
    }

    /**
     * Whether it can only take effect as a whole: removals, and what changes the flag's frame.
     * Everything else goes ahead environment by environment (APR-2).
     */
    public boolean isIndivisible() {
        return kind == ChangeKind.REMOVE
                || (base != null && !Frame.of(base).equals(Frame.of(after)));
    }

    /** Whether what people read about the flag changes (APR-12). */
    public boolean changesAbout() {
        return base == null || !base.about().equals(after.about());
    }

    /** The same proposal against a flag that this change itself has moved on. */
    Proposal against(int version) {
        return new Proposal(kind, base, version, after);
    }
}
