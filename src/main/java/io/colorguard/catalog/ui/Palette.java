package io.colorguard.catalog.ui;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.uikit.Share;
import java.util.List;

/**
 * The colours of a flag's treatments, the same wherever they are drawn; the default treatment of an
 * environment is always 0 there.
 *
 * @param treatments names of all treatments, the base's default first
 */
public record Palette(List<String> treatments) {

    public Palette {
        treatments = List.copyOf(treatments);
    }

    public static Palette of(FlagContent content) {
        return new Palette(content.treatmentNames());
    }

    /** Buckets as shares, in bucket order (CFG-8). */
    public List<Share> shares(List<Bucket> buckets, String defaultTreatment) {
        return buckets.stream()
                .map(bucket ->
                        new Share(
                                bucket.treatment(),
                                colour(bucket.treatment(), defaultTreatment),
                                bucket.size()))
                .toList();
    }

    /** The colour of a treatment where this one is the default. */
    public int colour(String treatment, String defaultTreatment) {
        int place = treatments.indexOf(treatment);
        if (treatment.equals(defaultTreatment)) {
            return 0;
        }
        return place > 0 ? place : treatments.size();
    }
}
