package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

/**
 * Deals flags out to maps of at most {@value #MOST}, since planning is quadratic in the size of
 * one. A flag's shard follows from its name alone, so that adding flags moves no others.
 */
record Sharding(int shards) {

    static final int MOST = 100;

    private static final int AT_FIRST = 50;
    private static final int BYTES = 4;
    private static final int HEX = 16;

    /**
     * As many shards as these flags need.
     *
     * @param before how many there were; they never become fewer, which would move flags
     */
    static Sharding of(Collection<String> flags, int before) {
        Sharding sharding = new Sharding(before);
        if (sharding.isOverfull(flags)) {
            int roomy = 2 * Integer.highestOneBit(Math.max(1, flags.size() / AT_FIRST));
            sharding = new Sharding(Math.max(2 * before, roomy));
        }
        while (sharding.isOverfull(flags)) {
            sharding = new Sharding(2 * sharding.shards);
        }
        return sharding;
    }

    private boolean isOverfull(Collection<String> flags) {
        int[] sizes = new int[shards];
        for (String flag : flags) {
            if (++sizes[of(flag)] > MOST) {
                return true;
            }
        }
        return false;
    }

    /**
     * The shard of a flag: the first bytes of the SHA-256 of its name, lowest first, modulo the
     * number of shards, which is a power of two.
     */
    int of(String flag) {
        String hash = ContentHash.of(flag.getBytes(StandardCharsets.UTF_8)).value();
        long number = 0;
        for (int i = BYTES - 1; i >= 0; i--) {
            number = number << 8 | Integer.parseInt(hash, 2 * i, 2 * i + 2, HEX);
        }
        return (int) (number % shards);
    }

    /**
     * What distinguishes the names of a shard's file, variable and module; nothing where it is the
     * only one.
     */
    String suffix(int shard) {
        int digits = Math.max(2, Integer.toString(shards - 1).length());
        return shards == 1 ? "" : String.format(Locale.ROOT, "_%0" + digits + "d", shard);
    }

    String suffix(String flag) {
        return suffix(of(flag));
    }
}
