package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("APR-2")
class PartialApplicationTest {

    private final FlagContent current = content("checkout").withOverride("prod", overriddenTo(5));

    @Test
    void environmentsThatPassedTakeTheNewContent() {
        FlagContent next = current.withBase(onFor(50));
        FlagContent standing = PartialApplication.of(current, next, Set.of("dev"));
        assertThat(standing.in("dev")).isEqualTo(onFor(50));
        assertThat(standing.overrides()).doesNotContainKey("dev");
    }

    @Test
    void environmentsThatWaitKeepTheirEffectiveConfiguration() {
        FlagContent next = current.withBase(onFor(50)).withOverride("prod", overriddenTo(90));
        FlagContent standing = PartialApplication.of(current, next, Set.of("dev"));
        assertThat(standing.in("staging")).isEqualTo(onFor(10));
        assertThat(standing.in("prod")).isEqualTo(onFor(5));
        assertThat(standing.overrides().get("staging")).isEqualTo(overriddenTo(10));
    }

    @Test
    void whatIsNotAffectedStaysAsItIsWritten() {
        FlagContent next = current.withOverride("dev", overriddenTo(100));
        FlagContent standing = PartialApplication.of(current, next, Set.of("dev"));
        assertThat(standing).isEqualTo(next);
    }

    @Test
    void everyGatePassedInTurnEndsAtTheProposal() {
        FlagContent next = current.withBase(onFor(50)).withOverride("prod", overriddenTo(90));
        FlagContent first = PartialApplication.of(current, next, Set.of("dev"));
        FlagContent second = PartialApplication.of(first, next, Set.of("dev", "staging"));
        FlagContent third = PartialApplication.of(second, next, Set.of("dev", "staging", "prod"));
        assertThat(third).isEqualTo(next);
    }

    @Test
    @Rule("APR-12")
    void theClassificationWaitsForTheLastGateAndTheWordsDoNot() {
        FlagContent next =
                current.with(
                                new Classification(
                                        Category.EXPERIMENT, Risk.HIGH, LifecycleStage.DEPRECATED))
                        .with(new About("Other words", "growth", List.of()));
        FlagContent standing = PartialApplication.of(current, next, Set.of("dev"));
        assertThat(standing.classification()).isEqualTo(current.classification());
        assertThat(standing.about()).isEqualTo(next.about());
    }

    @Test
    @Rule("APR-12")
    void withoutAGatePassedOnlyTheWordsAreTaken() {
        FlagContent next =
                current.withBase(onFor(50)).with(new About("Other words", "growth", List.of()));
        assertThat(PartialApplication.of(current, next, Set.of()))
                .isEqualTo(current.with(next.about()));
    }

    @Test
    void environmentsAreAddedAndDroppedByTheirOwnGates() {
        FlagContent here = current.withEnvironments(List.of("dev", "staging"), Map.of());
        FlagContent next = here.withEnvironments(List.of("dev", "prod"), Map.of());
        assertThat(PartialApplication.of(here, next, Set.of("prod")).environments())
                .containsExactlyInAnyOrder("dev", "staging", "prod");
        assertThat(PartialApplication.of(here, next, Set.of("staging")).environments())
                .containsExactly("dev");
    }

    @Test
    void aNewFlagStandsOnlyWhereItsGatePassed() {
        FlagContent standing = PartialApplication.of(null, current, Set.of("dev"));
        assertThat(standing.environments()).containsExactly("dev");
        assertThat(standing.overrides()).isEmpty();
    }

    @Test
    void aRemovalTakesTheFlagOutWhereItsGatePassed() {
        FlagContent standing = PartialApplication.withdrawn(current, Set.of("prod"));
        assertThat(standing.environments()).containsExactly("dev", "staging");
        assertThat(standing.overrides()).isEmpty();
    }
}
