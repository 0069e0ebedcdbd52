package io.colorguard.catalog.domain;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How flags move through their stages: forward one at a time, backward with a reason (LIF-3). */
public final class Lifecycle {

    private Lifecycle() {}

    /** The ways to move. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    /**
     * A move that is allowed.
     *
     * @param promotion whether it opens a tier that was closed (LIF-6)
     */
    public record Move(
            LifecycleStage from, LifecycleStage to, Direction direction, boolean promotion) {}

    /** The stages to which a flag of this stage can move. */
    public static List<LifecycleStage> next(LifecycleStage from) {
        return Arrays.stream(LifecycleStage.values())
                .filter(to -> to != from && to.ordinal() <= from.ordinal() + 1)
                .toList();
    }

    /**
     * Judges a change of stage.
     *
     * @param after the content as it would be, with the new stage
     * @param reason why, needed to go back
     */
    public static Outcome<Move> move(LifecycleStage from, FlagContent after, String reason) {
        LifecycleStage to = after.classification().stage();
        if (!next(from).contains(to)) {
            return refused("LIF-3", "stage.skipped", "lifecycle_stage", lower(from), lower(to));
        }
        Direction direction =
                to.ordinal() > from.ordinal() ? Direction.FORWARD : Direction.BACKWARD;
        if (direction == Direction.BACKWARD && reason.isBlank()) {
            return refused("LIF-3", "stage.reason", "reason", lower(from), lower(to));
        }
        SunsetPlan sunset = after.sunset();
        if (to == LifecycleStage.DEPRECATED && (sunset == null || sunset.migration().isBlank())) {
            return refused("LIF-5", "stage.sunset", "sunset_plan");
        }
        return Outcome.done(new Move(from, to, direction, TierAccess.widens(from, to)));
    }

    private static Outcome<Move> refused(
            String rule, String key, String field, Object... arguments) {
        return Outcome.refused(Refusal.invalid(rule, "catalog.refusal." + key, field, arguments));
    }

    static String lower(LifecycleStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
