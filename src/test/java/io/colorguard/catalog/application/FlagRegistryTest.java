package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.AUTHOR;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approvals;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.FlagAdoption.Adopter;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

@DatabaseTest
class FlagRegistryTest {

    private static final FlagKey CHECKOUT = new FlagKey("checkout");
    private static final String[] EVERYWHERE = {"dev", "staging", "prod"};

    @Autowired FlagRegistry registry;
    @Autowired FlagAdoption adoption;
    @Autowired ApplicationContext portal;

    FlagScene scene;
    FlagContent current = content("checkout");

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
    }

    @Test
    @Rule("APR-2")
    void createsAFlagWhereItsGatePassed() {
        ApprovedFlag flag = apply(current, passed(current, false, "dev")).require();
        assertThat(flag.content().environments()).containsExactly("dev");
        assertThat(flag.approvals()).containsOnlyKeys("dev");
    }

    @Test
    @Rule("APR-2")
    void lettingOneEnvironmentPassLeavesTheOthersAsTheyWereApproved() {
        scene.with(current);
        FlagContent next = current.withBase(onFor(50));
        ApprovedFlag flag = apply(next, passed(next, false, "dev")).require();
        assertThat(flag.content().in("prod")).isEqualTo(onFor(10));
        assertEverythingStandsAsApproved(flag);
    }

    @Test
    @Rule("APR-5")
    void theLastGateLetsTheProposalStandAsItWasWritten() {
        scene.with(current);
        FlagContent next = current.withBase(onFor(50)).withOverride("prod", overriddenTo(20));
        apply(next, passed(next, false, "dev")).require();
        ApprovedFlag flag = apply(next, passed(next, true, EVERYWHERE)).require();
        assertThat(flag.content()).isEqualTo(next);
        assertThat(flag.version()).isEqualTo(2);
        assertEverythingStandsAsApproved(flag);
    }

    @Test
    @Rule("APR-6")
    void refusesContentThatNobodyAgreedTo() {
        scene.with(current);
        FlagContent shown = current.withBase(onFor(50));
        FlagContent smuggled = current.withBase(onFor(51));
        assertThat(apply(smuggled, passed(shown, true, EVERYWHERE)).reasons())
                .extracting(Refusal::rule)
                .containsExactly("APR-6");
        assertThat(stands().content()).isEqualTo(current);
    }

    @Test
    @Rule("CAT-1")
    void aRemovedFlagKeepsItsKeyForEver() {
        scene.with(current);
        ApprovedFlag removed = remove(passedRemoval(true, EVERYWHERE)).require();
        assertThat(removed.isRemoved()).isTrue();
        assertThat(removed.content()).isEqualTo(current);
        assertThat(apply(current, passed(current, true, EVERYWHERE)).reasons())
                .extracting(Refusal::rule)
                .containsExactly("CAT-1");
    }

    @Test
    @Rule("LIF-5")
    void aRemovalGoesAheadWhereItsGatePassed() {
        scene.with(current);
        ApprovedFlag flag = remove(passedRemoval(false, "dev")).require();
        assertThat(flag.isRemoved()).isFalse();
        assertThat(flag.content().environments()).containsExactly("staging", "prod");
        assertThat(flag.approvals()).containsOnlyKeys("staging", "prod");
    }

    @Test
    @Rule("TFM-3")
    void whatFmeHadStaysKnownUntilItLeaves() {
        scene.write(() ->
                adoption.adopt(scene.workspace, List.of(current), new Adopter("ADOPT-1", AUTHOR)));
        assertThat(stands().approvals().values()).hasSize(3).allMatch(Approval::existed);

        FlagContent next = current.withBase(onFor(50));
        apply(next, passed(next, true, EVERYWHERE)).require();
        assertThat(stands().approvals().values())
                .allMatch(now -> now.existed() && now.kind() == Approval.Kind.CHANGE);

        FlagContent away = next.withEnvironments(List.of("dev", "staging"), Map.of());
        apply(away, passed(away, true, "prod")).require();
        apply(next, passed(next, true, "prod")).require();
        assertThat(stands().approvals().get("prod").existed()).isFalse();
        assertThat(stands().approvals().get("dev").existed()).isTrue();
    }

    @Test
    void writesOnlyInsideADecision() {
        assertThatThrownBy(() ->
                        registry.apply(scene.workspace, current, passed(current, true, EVERYWHERE)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Outcome<ApprovedFlag> apply(FlagContent next, Passed passed) {
        return scene.write(() -> registry.apply(scene.workspace, next, passed));
    }

    private Outcome<ApprovedFlag> remove(Passed passed) {
        return scene.write(() -> registry.remove(scene.workspace, CHECKOUT, passed));
    }

    private ApprovedFlag stands() {
        return scene.write(() -> registry.lock(scene.workspace, CHECKOUT)).orElseThrow();
    }

    private Passed passed(FlagContent agreed, boolean complete, String... environments) {
        return new Passed(
                "CHG-2", AUTHOR, approvals(scene.workspace, agreed, environments), complete);
    }

    private Passed passedRemoval(boolean complete, String... environments) {
        FlagContent nowhere = current.withEnvironments(List.of(), Map.of());
        return passed(nowhere, complete, environments);
    }

    private void assertEverythingStandsAsApproved(ApprovedFlag flag) {
        for (Environment environment : scene.workspace.environments()) {
            assertThat(flag.approvals().get(environment.key()).hash())
                    .isEqualTo(
                            CanonicalDefinition.of(
                                            scene.workspace.key(),
                                            environment,
                                            flag.key(),
                                            flag.content())
                                    .hash());
        }
    }
}
