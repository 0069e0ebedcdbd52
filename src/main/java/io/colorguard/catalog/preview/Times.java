package io.colorguard.catalog.preview;

import java.time.Duration;

/** Times as the SDKs compare them, in UTC: days for equality, minutes for everything else. */
final class Times {

    private Times() {}

    static long day(long epochMillis) {
        return floor(epochMillis, Duration.ofDays(1));
    }

    static long minute(long epochMillis) {
        return floor(epochMillis, Duration.ofMinutes(1));
    }

    private static long floor(long epochMillis, Duration grain) {
        return Math.floorDiv(epochMillis, grain.toMillis()) * grain.toMillis();
    }
}
