package io.colorguard.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.compliance.domain.Uptime.Event;
import io.colorguard.compliance.domain.Uptime.Happened;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when a flag is up, and how many days that is. */
@Rule("PRO-3")
class UptimeTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** One event a day, and the day of the last start; none where the flag is not up. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    LIVE,                                0
                    LIVE CHANGED CHANGED,                0
                    LIVE STEPPED_BACK,                   1
                    LIVE KILLED,
                    LIVE KILLED RESTORED,                2
                    LIVE KILLED CHANGED,
                    LIVE GONE,
                    LIVE GONE LIVE,                      2
                    LIVE GONE RESTORED,
                    KILLED RESTORED,
                    CHANGED,
                    LIVE CHANGED STEPPED_BACK CHANGED,   2
                    """)
    void countsFromTheLastStartWithoutAStepBack(String events, Integer day) {
        assertThat(Uptime.of("staging", happened(events.split(" "))).map(Uptime::since))
                .isEqualTo(
                        java.util.Optional.ofNullable(day)
                                .map(days -> START.plusSeconds(days * 86_400L)));
    }

    private static List<Happened> happened(String... events) {
        Instant[] at = {START.minusSeconds(86_400)};
        return Arrays.stream(events)
                .map(Event::valueOf)
                .map(event -> new Happened(at[0] = at[0].plusSeconds(86_400), event, false))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-03-05T08:59:59Z, 2
                    2026-03-05T09:00:00Z, 3
                    2026-03-05T09:00:01Z, 3
                    2026-03-02T09:00:00Z, 0
                    """)
    void aDayIsOverToTheSecond(Instant now, long days) {
        assertThat(new Uptime("development", START, false).days(now)).isEqualTo(days);
    }

    /** In this place the night of 29 March 2026 has 23 hours, that of 25 October 25. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-03-27T12:00, 2026-03-30T12:00, 2
                    2026-03-27T12:00, 2026-03-30T13:00, 3
                    2026-10-23T12:00, 2026-10-26T11:00, 3
                    2026-10-23T12:00, 2026-10-26T10:59, 2
                    """)
    void clocksThatAreSetMakeNoDayShorterOrLonger(
            LocalDateTime since, LocalDateTime now, long days) {
        ZoneId place = ZoneId.of("Europe/Madrid");

        assertThat(
                        new Uptime("staging", since.atZone(place).toInstant(), false)
                                .days(now.atZone(place).toInstant()))
                .isEqualTo(days);
    }

    @Test
    void tellsWhetherADeploymentSaysSo() {
        assertThat(Uptime.of("staging", List.of(new Happened(START, Event.LIVE, true))))
                .hasValueSatisfying(up -> assertThat(up.reported()).isTrue());
    }
}
