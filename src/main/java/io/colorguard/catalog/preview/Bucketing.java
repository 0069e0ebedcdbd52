package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.Bucket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * FME's way from a key to a share: murmur3 of 32 bits, modulo 100, along the buckets (algorithm 2).
 */
public final class Bucketing {

    /** What an SDK answers where no bucket covers the key. */
    public static final String UNCOVERED = "control";

    private Bucketing() {}

    /** The bucket of a key, 1 to 100. */
    public static int bucket(String key, int seed) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int hash = MurmurHash3.hash32x86(bytes, 0, bytes.length, seed);
        return (int) (Integer.toUnsignedLong(hash) % Bucket.WHOLE) + 1;
    }

    /** The first bucket whose cumulative size reaches the number decides. */
    public static String treatment(int bucket, List<Bucket> buckets) {
        int covered = 0;
        for (Bucket next : buckets) {
            covered += next.size();
            if (covered >= bucket) {
                return next.treatment();
            }
        }
        return UNCOVERED;
    }
}
