package io.colorguard.catalog.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Who gets something else than the default treatment, compared (APR-11). */
public final class Exposure {

    private Exposure() {}

    /**
     * Whether nobody comes to get anything but what they got, or the default treatment. Where the
     * default treatment turns the feature on, or what is compared is of different shape, it is not
     * said to be lower.
     */
    public static boolean isLowered(FmeDefinition before, FmeDefinition after) {
        String rest = before.defaultTreatment();
        if (!rest.equals(after.defaultTreatment())
                || !before.treatments().equals(after.treatments())
                || killTurnsOn(rest, before.treatments())) {
            return false;
        }
        return isNobodyExposed(after)
                || (after.trafficAllocation() <= before.trafficAllocation()
                        && isSameAudience(before.rules(), after.rules())
                        && IntStream.range(0, after.rules().size())
                                .allMatch(i ->
                                        isNoMore(
                                                before.rules().get(i).buckets(),
                                                after.rules().get(i).buckets(),
                                                rest))
                        && isNoMore(before.defaultRule(), after.defaultRule(), rest));
    }

    /** Whether a kill would turn the feature on (CFG-6). */
    public static boolean killTurnsOn(String defaultTreatment, List<Treatment> treatments) {
        return treatments.stream()
                .anyMatch(t -> t.name().equals(defaultTreatment) && Suspicions.isOn(t));
    }

    private static boolean isNobodyExposed(FmeDefinition definition) {
        return isAll(definition.defaultRule(), definition.defaultTreatment())
                && definition.rules().stream()
                        .allMatch(rule -> isAll(rule.buckets(), definition.defaultTreatment()));
    }

    private static boolean isAll(List<Bucket> buckets, String treatment) {
        return buckets.stream()
                .allMatch(bucket -> bucket.size() == 0 || bucket.treatment().equals(treatment));
    }

    private static boolean isSameAudience(List<FmeRule> before, List<FmeRule> after) {
        return before.stream()
                .map(FmeRule::matchers)
                .toList()
                .equals(after.stream().map(FmeRule::matchers).toList());
    }

    /** Compared bucket by bucket, since their order decides who gets what (CFG-8). */
    private static boolean isNoMore(List<Bucket> before, List<Bucket> after, String rest) {
        return IntStream.range(0, Bucket.WHOLE)
                .allMatch(place -> {
                    String then = at(after, place);
                    return then.equals(rest) || Objects.equals(then, at(before, place));
                });
    }

    private static String at(List<Bucket> buckets, int place) {
        int end = 0;
        for (Bucket bucket : buckets) {
            end += bucket.size();
            if (place < end) {
                return bucket.treatment();
            }
        }
        return "";
    }
}
