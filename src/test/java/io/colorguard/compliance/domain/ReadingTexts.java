package io.colorguard.compliance.domain;

import java.util.HashMap;
import java.util.Map;

/** Words of a measurement that can be kept, of which a test says some otherwise. */
public final class ReadingTexts {

    private ReadingTexts() {}

    /** Pairs of a field and what it says. */
    public static ReadingText with(String... pairs) {
        return onLine(0, pairs);
    }

    /** The same as a line of a file. */
    public static ReadingText onLine(int line, String... pairs) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            said.put(pairs[i], pairs[i + 1]);
        }
        return new ReadingText(
                line,
                said.getOrDefault("metric", "Conversion"),
                said.getOrDefault("unit", "%"),
                said.getOrDefault("wanted", "up"),
                said.getOrDefault("baseline", "2.5"),
                said.getOrDefault("observed", "2.75"),
                said.getOrDefault("from", "2026-03-02"),
                said.getOrDefault("until", "2026-03-09"),
                said.getOrDefault("source", "Web analytics, board 7"),
                said.getOrDefault("confidence", "high"),
                said.getOrDefault("change", ""));
    }
}
