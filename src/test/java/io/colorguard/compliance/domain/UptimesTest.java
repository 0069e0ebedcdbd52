package io.colorguard.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagRevisions.Was;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.domain.DeployedContent;
import io.colorguard.terraform.domain.DeployedContent.Absent;
import io.colorguard.terraform.domain.DeployedContent.Definition;
import io.colorguard.terraform.domain.DeployedContent.State;
import io.colorguard.terraform.domain.DeployedContent.Unknown;
import io.colorguard.terraform.domain.DeployedHistory;
import io.colorguard.terraform.domain.DeployedMoment;
import io.colorguard.terraform.domain.FlagDeliveries;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells since when a flag is up: reports where there are any, else what was agreed to. */
@Rule("PRO-3")
class UptimesTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Environment STAGING = new Environment("staging", "staging", Tier.STAGING);
    private static final ContentHash FIRST = hash("first");

    /**
     * A story day by day: what was agreed ({@code ok}, {@code kill}, {@code free}) or deployed, and
     * the day since when the flag is up, with whether a deployment says so.
     */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ok,                                   0, false
                    ok kill,                              ,  false
                    ok kill free,                         2, false
                    ok first,                             1, true
                    ok first second,                      1, true
                    ok first second first,                3, true
                    ok first nothing,                     ,  true
                    ok first nothing first,               3, true
                    ok first unknown,                     ,  true
                    ok first unknown first,               3, true
                    ok first retiring,                    ,  true
                    ok first killed,                      ,  true
                    ok first killed first,                3, true
                    ok first kill,                        ,  true
                    ok first kill free,                   3, false
                    ok first kill killed free,            ,  true
                    ok first kill killed free first,      5, true
                    ok unknown,                           ,  true
                    """)
    void countsFromWhatIsKnownBest(String story, @Nullable Integer day, boolean reported) {
        assertThat(up(story.split(" ")))
                .isEqualTo(
                        Optional.ofNullable(day)
                                .map(days -> new Uptime("staging", at(days), reported)));
    }

    @Test
    void whereNobodyDeployedItYetItIsNotUpWhateverWasAgreed() {
        var elsewhere =
                new FlagDeliveries(Map.of("staging", START), new DeployedHistory(List.of()));

        assertThat(longest(List.of(was(0, Set.of())), elsewhere)).isEmpty();
        assertThat(longest(List.of(was(0, Set.of())), FlagDeliveries.NONE)).isPresent();
    }

    private static Optional<Uptime> up(String... story) {
        List<Was> revisions = new ArrayList<>();
        List<DeployedMoment> moments = new ArrayList<>();
        for (int day = 0; day < story.length; day++) {
            switch (story[day]) {
                case "ok", "free" -> revisions.add(was(day, Set.of()));
                case "kill" -> revisions.add(was(day, Set.of("staging")));
                case String deployed ->
                        moments.add(
                                new DeployedMoment(
                                        "staging", content(deployed), at(day), day, null));
            }
        }
        return longest(
                revisions,
                moments.isEmpty()
                        ? FlagDeliveries.NONE
                        : new FlagDeliveries(
                                Map.of("staging", START), DeployedHistory.of(moments)));
    }

    private static Optional<Uptime> longest(List<Was> revisions, FlagDeliveries deliveries) {
        return Uptimes.longest(List.of(STAGING), Tier.STAGING, revisions, deliveries);
    }

    private static Was was(int day, Set<String> killed) {
        var approval =
                new Approval("CHG-1", Approval.Kind.CHANGE, List.of(), at(0), 1, FIRST, false);
        return new Was(
                at(day),
                ApprovalScene.aFlag("checkout", LifecycleStage.STAGING),
                Map.of("staging", approval),
                killed);
    }

    private static DeployedContent content(String word) {
        return switch (word) {
            case "nothing" -> new Absent();
            case "unknown" -> new Unknown(hash("foreign"));
            case "killed" -> new Definition(FIRST, "CHG-1", State.KILLED);
            case "retiring" -> new Definition(FIRST, "CHG-1", State.RETIRING);
            default -> new Definition(hash(word), "CHG-1", State.LIVE);
        };
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static ContentHash hash(String content) {
        return ContentHash.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Approved on day 5, by what stood when. */
    @ParameterizedTest
    @Rule("CMP-2")
    @CsvSource(
            textBlock =
                    """
                    6:first,                    6
                    2:first,                    5
                    2:first 4:second,
                    2:first 4:second 9:first,   9
                    6:first 8:second,           6
                    7:second 9:first,           7
                    7:nothing,                  7
                    7:unknown,
                    7:unknown 9:first,          9
                    """)
    void aChangeWentLiveWithTheFirstDeploymentOfItOrWhatFollowedIt(
            String deployed, @Nullable Integer day) {
        List<DeployedMoment> moments =
                Arrays.stream(deployed.split(" "))
                        .map(it -> it.split(":"))
                        .map(it ->
                                new DeployedMoment(
                                        "staging",
                                        content(it[1]),
                                        at(Integer.parseInt(it[0])),
                                        Integer.parseInt(it[0]),
                                        null))
                        .toList();
        var deliveries = new FlagDeliveries(Map.of("staging", START), DeployedHistory.of(moments));

        assertThat(deliveries.since("staging", FIRST, at(5)))
                .isEqualTo(Optional.ofNullable(day).map(UptimesTest::at));
    }

    @Test
    void whatWasAgreedBeforeAnybodyReportedCountsAsNotReported() {
        var deliveries =
                new FlagDeliveries(Map.of("staging", at(3)), new DeployedHistory(List.of()));

        assertThat(deliveries.wasReported("staging", at(2))).isFalse();
        assertThat(deliveries.wasReported("staging", at(3))).isTrue();
        assertThat(deliveries.wasReported("prod", at(9))).isFalse();
    }
}
