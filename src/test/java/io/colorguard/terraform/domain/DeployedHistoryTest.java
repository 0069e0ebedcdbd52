package io.colorguard.terraform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.domain.DeployedContent.Absent;
import io.colorguard.terraform.domain.DeployedContent.Definition;
import io.colorguard.terraform.domain.DeployedContent.State;
import io.colorguard.terraform.domain.DeployedContent.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeployedHistoryTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final Definition FIRST = definition("first");
    private static final Definition SECOND = definition("second");
    private static final Unknown FOREIGN = new Unknown(hash("foreign"));

    @Test
    @Rule("DEP-4")
    void eachContentStandsUntilTheNextOne() {
        assertThat(told(moment(1, FIRST), moment(3, SECOND), moment(9, new Absent())))
                .isEqualTo("first 1-3, second 3-9, nothing 9-");
    }

    @Test
    @Rule("DEP-4")
    void anUnknownBundleEndsWhatIsKnownAndAKnownOneBringsItBack() {
        assertThat(told(moment(1, FIRST), moment(3, FOREIGN), moment(9, null)))
                .isEqualTo("first 1-3, unknown 3-9, first 9-");
    }

    @Test
    @Rule("DEP-4")
    void whatAnApplyBroughtCountsBeforeThatItEndedTheUnknown() {
        assertThat(told(moment(1, FIRST), moment(3, FOREIGN), moment(9, null), moment(9, SECOND)))
                .isEqualTo("first 1-3, unknown 3-9, second 9-");
    }

    @Test
    @Rule("DEP-4")
    void whatWasNeverHeldIsAbsentAfterTheUnknown() {
        assertThat(told(moment(3, FOREIGN), moment(9, null))).isEqualTo("unknown 3-9, nothing 9-");
    }

    @Test
    @Rule("DEP-4")
    void environmentsDoNotMix() {
        DeployedMoment other = new DeployedMoment("dev", SECOND, at(2), 2, 1);
        DeployedHistory history = DeployedHistory.of(List.of(moment(1, FIRST), other));
        assertThat(history.now("prod")).get().extracting(DeployedSpan::content).isEqualTo(FIRST);
        assertThat(history.now("dev")).get().extracting(DeployedSpan::content).isEqualTo(SECOND);
        assertThat(history.now("staging")).isEmpty();
    }

    @Property(tries = 200)
    @Rule("DEP-3")
    void theOrderInWhichMomentsAreReadIsOfNoAccount(@ForAll long seed) {
        List<DeployedMoment> moments =
                new ArrayList<>(
                        List.of(
                                moment(1, FIRST),
                                moment(2, SECOND),
                                moment(3, FOREIGN),
                                moment(4, FOREIGN),
                                moment(5, null),
                                moment(5, FIRST),
                                moment(7, new Absent())));
        List<DeployedSpan> straight = DeployedHistory.of(moments).spans();
        Collections.shuffle(moments, new Random(seed));
        assertThat(DeployedHistory.of(moments).spans()).isEqualTo(straight);
    }

    private static String told(DeployedMoment... moments) {
        return DeployedHistory.of(List.of(moments)).spans().stream()
                .map(DeployedHistoryTest::told)
                .collect(Collectors.joining(", "));
    }

    private static String told(DeployedSpan span) {
        String what =
                switch (span.content()) {
                    case Definition it -> it.change();
                    case Absent _ -> "nothing";
                    case Unknown _ -> "unknown";
                };
        Instant until = span.until();
        return "%s %d-%s".formatted(what, day(span.from()), until == null ? "" : day(until));
    }

    private static DeployedMoment moment(int day, @Nullable DeployedContent content) {
        return new DeployedMoment("prod", content, at(day), day, 1);
    }

    private static Instant at(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    private static long day(Instant at) {
        return Duration.between(MONDAY, at).toDays();
    }

    private static Definition definition(String name) {
        return new Definition(hash(name), name, State.LIVE);
    }

    private static ContentHash hash(String name) {
        return ContentHash.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
