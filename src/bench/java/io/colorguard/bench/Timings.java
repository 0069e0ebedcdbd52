package io.colorguard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures requests one after another and prints how long they took beside their limits. */
final class Timings {

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final int warmUps;
    private final int requests;
    private final List<Row> rows = new ArrayList<>();

    Timings(int warmUps, int requests) {
        this.warmUps = warmUps;
        this.requests = requests;
    }

    private record Row(String what, double median, double p95, double most, double limit) {}

    /** Runs the request often and keeps its times. */
    void measure(String what, double limitMillis, Callable<?> request) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            request.call();
        }
        double[] millis = new double[requests];
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            request.call();
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        rows.add(
                new Row(
                        what,
                        millis[requests / 2],
                        millis[(int) Math.ceil(requests * 0.95) - 1],
                        millis[requests - 1],
                        limitMillis));
    }

    /** Keeps the time of something that was done once. */
    void once(String what, double millis, double limitMillis) {
        rows.add(new Row(what, millis, millis, millis, limitMillis));
    }

    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder("%n%-52s %9s %9s %9s %9s%n"
                        .formatted("milliseconds", "median", "p95", "most", "limit"));
        for (Row row : rows) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%-52s %9.1f %9.1f %9.1f %9.0f %s%n",
                            row.what,
                            row.median,
                            row.p95,
                            row.most,
                            row.limit,
                            row.p95 <= row.limit ? "" : "OVER"));
        }
        return table.toString();
    }
}
