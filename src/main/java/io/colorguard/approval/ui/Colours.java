package io.colorguard.approval.ui;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.uikit.Share;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of a flag's treatments, the same in every environment; whatever is the default
 * treatment somewhere is 0 there.
 */
record Colours(List<String> treatments) {

    Colours {
        treatments = List.copyOf(treatments);
    }

    static Colours of(FlagContent content) {
        FlagConfiguration base = content.base();
        Stream<Treatment> overridden =
                content.environments().stream()
                        .flatMap(environment -> content.in(environment).treatments().stream());
        return new Colours(
                Stream.concat(
                                Stream.of(base.defaultTreatment()),
                                Stream.concat(base.treatments().stream(), overridden)
                                        .map(Treatment::name))
                        .distinct()
                        .toList());
    }

    /** Buckets as shares, in bucket order (CFG-8). */
    List<Share> shares(List<Bucket> buckets, String defaultTreatment) {
        return buckets.stream()
                .map(bucket ->
                        new Share(
                                bucket.treatment(),
                                of(bucket.treatment(), defaultTreatment),
                                bucket.size()))
                .toList();
    }

    private int of(String treatment, String defaultTreatment) {
        int place = treatments.indexOf(treatment);
        if (treatment.equals(defaultTreatment)) {
            return 0;
        }
        return place > 0 ? place : treatments.size();
    }
}
