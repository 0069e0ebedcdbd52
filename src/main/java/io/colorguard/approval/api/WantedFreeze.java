package io.colorguard.approval.api;

import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Tier;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A freeze as a client declares it.
 *
 * @param from on the clocks of the zone, such as {@code 2026-12-18T18:00}
 * @param zone such as {@code America/Mexico_City}
 * @param tiers of {@code development}, {@code staging} and {@code production}
 */
record WantedFreeze(
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        @Nullable String zone,
        @Nullable List<@Nullable String> tiers,
        @Nullable String reason) {

    /** What of it could be understood. */
    record Understood(Span span, Set<Tier> tiers, String reason) {}

    /** All of it, or everything in it that says nothing. */
    Outcome<Understood> understood() {
        List<Refusal> refusals = new ArrayList<>();
        if (from == null) {
            refusals.add(Freeze.without("from"));
        }
        if (until == null) {
            refusals.add(Freeze.without("until"));
        }
        ZoneId place = place();
        if (place == null) {
            refusals.add(Refusal.invalid("APR-9", "approval.refusal.freeze.zone", "zone"));
        }
        Set<Tier> known = known(refusals);
        return from == null || until == null || place == null || !refusals.isEmpty()
                ? Outcome.refused(refusals)
                : Outcome.done(
                        new Understood(
                                new Span(from, until, place),
                                known,
                                Objects.requireNonNullElse(reason, "")));
    }

    private @Nullable ZoneId place() {
        try {
            return ZoneId.of(Objects.requireNonNullElse(zone, ""));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Set<Tier> known(List<Refusal> refusals) {
        Set<Tier> known = EnumSet.noneOf(Tier.class);
        List<@Nullable String> wanted = Objects.requireNonNullElse(tiers, List.of());
        for (int place = 0; place < wanted.size(); place++) {
            String word = wanted.get(place);
            Optional<Tier> tier = tier(word);
            tier.ifPresent(known::add);
            if (tier.isEmpty()) {
                String field = "tiers[%d]".formatted(place);
                refusals.add(
                        Refusal.invalid(
                                "APR-9",
                                "approval.refusal.freeze.tier",
                                field,
                                Objects.requireNonNullElse(word, "null"),
                                field));
            }
        }
        return known;
    }

    private static Optional<Tier> tier(@Nullable String word) {
        return Arrays.stream(Tier.values()).filter(tier -> Word.of(tier).equals(word)).findFirst();
    }
}
