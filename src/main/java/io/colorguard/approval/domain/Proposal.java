package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.SunsetPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change proposes, against what its author saw.
 *
 * @param base the approved flag the author started from, none for a new one
 * @param baseVersion version of that flag, 0 for none
 * @param after the whole flag as proposed; what goes, for a removal
 * @param killed where it is killed, which only break-glass begins and only a change ends (APR-11)
 */
public record Proposal(
        ChangeKind kind,
        @Nullable FlagContent base,
        int baseVersion,
        FlagContent after,
        Killed killed) {

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
        return new Proposal(ChangeKind.CREATE, null, 0, after, Killed.NOWHERE);
    }

    /** Proposes other content or another stage for an existing flag. */
    public static Proposal changing(FlagContent base, int baseVersion, FlagContent after) {
        boolean moves = base.classification().stage() != after.classification().stage();
        return new Proposal(
                moves ? ChangeKind.STAGE : ChangeKind.EDIT,
                base,
                baseVersion,
                after,
                Killed.NOWHERE);
    }

    /** Proposes that a flag goes. */
    public static Proposal removing(FlagContent base, int baseVersion) {
        return new Proposal(ChangeKind.REMOVE, base, baseVersion, base, Killed.NOWHERE);
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
        return new Proposal(kind, base, version, after, killed);
    }

    /** The same about a flag that is killed so. */
    public Proposal with(Killed kills) {
        return new Proposal(kind, base, baseVersion, after, kills);
    }

    /** The same as what an emergency does, past all gates. */
    public Proposal inEmergency() {
        return new Proposal(ChangeKind.EMERGENCY, base, baseVersion, after, killed);
    }

    /** The environments in which the flag stands and nothing changes, so that nobody is asked. */
    public List<String> untouched(List<Gate> gates) {
        Set<String> touched =
                gates.stream().map(Gate::environment).collect(Collectors.toUnmodifiableSet());
        Stream<String> before = base == null ? Stream.of() : base.environments().stream();
        return Stream.concat(before, after.environments().stream())
                .distinct()
                .filter(environment -> !touched.contains(environment))
                .toList();
    }
}
