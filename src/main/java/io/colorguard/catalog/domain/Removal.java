package io.colorguard.catalog.domain;

import io.colorguard.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a flag may be removed: its sunset is past or there is a reason, and nobody notices (LIF-5).
 */
public final class Removal {

    private Removal() {}

    /** Why the flag cannot be removed today; none when it can. */
    public static List<Refusal> check(FlagContent content, LocalDate today, String reason) {
        List<Refusal> refusals = new ArrayList<>();
        SunsetPlan sunset = content.sunset();
        boolean past = sunset != null && sunset.date().isBefore(today);
        if (!past && reason.isBlank()) {
            refusals.add(Refusal.invalid("LIF-5", "catalog.refusal.removal.reason", "reason"));
        }
        for (String environment : content.environments()) {
            if (!servesOnlyDefault(content.in(environment))) {
                refusals.add(
                        Refusal.conflict(
                                "LIF-5",
                                "catalog.refusal.removal.serving",
                                environment,
                                content.in(environment).defaultTreatment()));
            }
        }
        return refusals;
    }

    /** Whether everybody gets the default treatment. */
    static boolean servesOnlyDefault(FlagConfiguration configuration) {
        FmeDefinition definition = Translation.of(configuration);
        return definition.rules().stream()
                        .flatMap(rule -> rule.buckets().stream())
                        .allMatch(b -> b.treatment().equals(definition.defaultTreatment()))
                && definition.defaultRule().stream()
                        .allMatch(b -> b.treatment().equals(definition.defaultTreatment()));
    }
}
