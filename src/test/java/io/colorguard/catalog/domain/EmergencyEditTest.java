package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmergencyEditTest {

    private static final List<Treatment> ALL =
            List.of(
                    new Treatment("normal", "", ""),
                    new Treatment("degraded", "", ""),
                    new Treatment("emergency", "", ""));
    private static final TargetingRule READY =
            new TargetingRule("emergency", 0, Condition.EVERYBODY);
    private static final FlagContent SWITCH =
            new FlagContent(
                    new FlagKey("shed-load"),
                    new About("Sheds load", "core", List.of()),
                    new Classification(Category.KILLSWITCH, Risk.HIGH, LifecycleStage.PRODUCTION),
                    "user",
                    List.of("dev", "prod"),
                    new FlagConfiguration("normal", ALL, List.of(), 100),
                    Map.of(
                            "prod",
                            new ConfigurationOverride(null, null, null, List.of(READY), null)),
                    null);

    @Rule({"SAF-2", "CFG-5"})
    @Test
    void wakesTheDormantShareForEverybodyAndKeepsTheDefault() {
        FlagContent switched = EmergencyEdit.switched(SWITCH, "prod", "emergency");

        assertThat(switched.in("prod").rules())
                .containsExactly(new TargetingRule("emergency", 100, Condition.EVERYBODY));
        assertThat(switched.in("prod").defaultTreatment()).isEqualTo("normal");
        assertThat(switched.in("dev")).isEqualTo(SWITCH.in("dev"));
    }

    @Rule({"SAF-2", "CFG-5"})
    @Test
    void putsEverythingToSleepWhenItGoesBackToTheDefault() {
        FlagContent there = EmergencyEdit.switched(SWITCH, "prod", "emergency");

        assertThat(EmergencyEdit.switched(there, "prod", "normal")).isEqualTo(SWITCH);
    }

    @Rule("SAF-2")
    @Test
    void servesATreatmentThatNoRuleKnew() {
        FlagContent switched = EmergencyEdit.switched(SWITCH, "prod", "degraded");

        assertThat(Translation.of(switched.in("prod")).defaultRule())
                .extracting(Bucket::treatment)
                .containsExactly("degraded");
        assertThat(switched.in("prod").rules()).startsWith(READY);
    }

    @Rule("APR-11")
    @Test
    void writesNoMoreOverridesThanNeeded() {
        FlagContent same = EmergencyEdit.configured(SWITCH, "prod", SWITCH.base());

        assertThat(same.overrides()).isEmpty();
    }
}
