package io.colorguard.workspace.domain;

import static io.colorguard.workspace.domain.WorkspaceFixtures.BETA;
import static io.colorguard.workspace.domain.WorkspaceFixtures.DEV;
import static io.colorguard.workspace.domain.WorkspaceFixtures.attribute;
import static io.colorguard.workspace.domain.WorkspaceFixtures.inventory;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.MergeReport.Effect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("TFM-4")
class MergePlanTest {

    final Administration now =
            new Administration(
                    inventory(),
                    List.of(new SegmentKeys("dev", "beta_users", List.of("a", "b"))),
                    Set.of());

    @Test
    void tellsCreatedUpdatedAndUnchangedApart() {
        MergeReport report =
                plan(
                                DEV,
                                attribute("region"),
                                new Segment("beta_users", "customer", "Other words"),
                                new SegmentKeys("dev", "beta_users", List.of("b", "a", "b")))
                        .require();
        assertThat(report.count(Effect.UNCHANGED)).isEqualTo(2);
        assertThat(report.count(Effect.CREATED)).isEqualTo(1);
        assertThat(report.count(Effect.UPDATED)).isEqualTo(1);
    }

    @Test
    void partsMayReferToLaterOnes() {
        MergeReport report =
                plan(
                                new SegmentKeys("qa", "vip", List.of("a")),
                                new Segment("vip", "device", ""),
                                new TrafficType("device", "Device"),
                                new Environment("qa", "qa", Tier.STAGING))
                        .require();
        assertThat(report.items())
                .extracting(item -> item.part().kind())
                .isSortedAccordingTo(Enum::compareTo);
    }

    @Test
    void namesThePlaceOfEveryRefusal() {
        assertThat(plan(BETA, new Segment("vip", "tenant", "")).reasons())
                .extracting(Refusal::field)
                .containsExactly("parts[1].trafficType");
    }

    @Test
    void refusesTheSamePartTwice() {
        assertThat(plan(BETA, new Segment("beta_users", "customer", "again")).reasons())
                .extracting(Refusal::messageKey, Refusal::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("workspace.refusal.twice", "parts[1]"));
    }

    @Test
    void aDraftOfWhatStandsChangesNothing() {
        List<WorkspacePart> standing = now.inventory().parts().toList();
        MergeReport report =
                MergePlan.of(new AdministrationDraft("Payments", standing), now).require();
        assertThat(report.changesNothing()).isTrue();
    }

    private Outcome<MergeReport> plan(WorkspacePart... parts) {
        return MergePlan.of(new AdministrationDraft(null, List.of(parts)), now);
    }
}
