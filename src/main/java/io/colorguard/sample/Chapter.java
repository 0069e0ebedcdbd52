package io.colorguard.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One thing that happened in the sample workspace.
 *
 * @param who user name of a person of the demo
 * @param action what they did, such as {@code share}
 * @param detail what exactly, in the action's own form
 * @param then how it went on: {@code ok}, {@code open}, {@code draft}, {@code withdraw}, {@code
 *     expire}, {@code release} with the days until its window, or a user name with a verdict
 */
record Chapter(
        Instant at,
        String who,
        String action,
        String flag,
        String detail,
        String reason,
        String then) {

    /** How a chapter goes on whose change nobody submits. */
    static final String DRAFT = "draft";

    private static final int COLUMNS = 8;

    /**
     * Reads the lines of a story whose days are counted back from now; its first line names the
     * columns.
     */
    static List<Chapter> read(List<String> lines, Instant now) {
        return lines.stream().skip(1).map(line -> of(line, now)).toList();
    }

    private static Chapter of(String line, Instant now) {
        String[] columns = line.split("\\|", COLUMNS);
        Instant at =
                now.truncatedTo(ChronoUnit.DAYS)
                        .minus(Long.parseLong(columns[0]), ChronoUnit.DAYS)
                        .plusSeconds(LocalTime.parse(columns[1]).toSecondOfDay());
        return new Chapter(
                at.isAfter(now) ? now.minus(1, ChronoUnit.HOURS) : at,
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                columns[6],
                columns[7]);
    }

    boolean isDraft() {
        return then.equals(DRAFT);
    }

    /** What its person calls the change; blank where the portal's own words say enough. */
    String title() {
        return switch (action) {
            case "share" -> {
                String[] words = detail.split(" ");
                yield "%s to %s %% in %s".formatted(flag, words[2], words[0]);
            }
            case "shares" -> "Ramp " + flag;
            case "values" -> "Wider audience for " + flag;
            case "stage" -> "%s goes to %s".formatted(flag, detail);
            case "deprecate" -> "Say goodbye to " + flag;
            default -> "";
        };
    }

    /** A day that many days later, for dates that the story promises. */
    LocalDate dayAfter(int days) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
    }
}
