package io.colorguard.compliance.application;

import static io.colorguard.compliance.ComplianceScene.anExperiment;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.ImpactScene;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.CriterionState.Met;
import io.colorguard.compliance.domain.CriterionState.Unknown;
import io.colorguard.compliance.domain.CriterionState.Unmet;
import io.colorguard.compliance.domain.Measurement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was measured of a flag in staging judges whether production opens to it. */
@DatabaseTest
@Rule({"CMP-5", "PRO-2"})
class MeasuredPromotionTest {

    @Autowired ApplicationContext portal;

    ComplianceScene officer;
    ChangeRequest change;
    ImpactScene impact;
    Instant up;

    @BeforeEach
    void aPromotion() {
        officer = new ComplianceScene(portal);
        officer.scene.standing(anExperiment("trial", LifecycleStage.STAGING));
        officer.scene.policy(ComplianceScene::judgingPromotions);
        up = Instant.now();
        change = officer.proposed("trial");
        impact = new ImpactScene(portal, officer.scene.workspace.key(), new FlagKey("trial"));
    }

    @Test
    void withoutMeasurementsNobodyKnows() {
        assertThat(state()).isInstanceOf(Unknown.class);
    }

    @Test
    void isMetWhenAllMovedAsWanted() {
        impact.observed("Conversion", "2.75", up, 1);
        impact.observed("Revenue", "3", up, 1);
        assertThat(state()).isInstanceOf(Met.class);
    }

    @Test
    void isUnmetWhenOneMovedAgainst() {
        impact.observed("Conversion", "2.75", up, 1);
        Measurement bad = impact.observed("Revenue", "2", up, 1);
        assertThat(state()).isInstanceOf(Unmet.class);

        impact.withdraws("operator", bad.number(), "The wrong board").require();
        assertThat(state()).isInstanceOf(Met.class);
    }

    @Test
    void theNewestOfAMetricCounts() {
        impact.observed("Conversion", "2.75", up, 2);
        impact.observed("Conversion", "2", up, 1);
        assertThat(state()).isInstanceOf(Met.class);
        impact.observed("CONVERSION", "2", up, 3);
        assertThat(state()).isInstanceOf(Unmet.class);
    }

    @Test
    void whatBeganBeforeItWasUpDoesNotCount() {
        impact.observed("Conversion", "2.75", up.minus(Duration.ofDays(1)), 60);
        assertThat(state()).isInstanceOf(Unknown.class);
    }

    @Test
    void whatAnotherFlagDidDoesNotCount() {
        officer.scene.standing(anExperiment("other", LifecycleStage.DEVELOPMENT));
        new ImpactScene(portal, impact.key(), new FlagKey("other"))
                .observed("Conversion", "2.75", up, 1);
        assertThat(state()).isInstanceOf(Unknown.class);
    }

    private CriterionState state() {
        return officer.dossier(change).promotion().orElseThrow().state(Criterion.BUSINESS_METRICS);
    }
}
