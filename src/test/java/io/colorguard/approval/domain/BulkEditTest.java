package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.BulkEdit.Classified;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.approval.domain.BulkEdit.DefaultTreatment;
import io.colorguard.approval.domain.BulkEdit.EnvironmentAdded;
import io.colorguard.approval.domain.BulkEdit.EnvironmentRemoved;
import io.colorguard.approval.domain.BulkEdit.Owner;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.BulkEdit.Stage;
import io.colorguard.approval.domain.BulkEdit.Tags;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulkEditTest {

    static final TargetingRule BETA =
            new TargetingRule("on", 50, Condition.of(new Matcher.InSegment("beta", false)));

    @Rule("BAT-3")
    @Test
    void aShareIsTheSizeOfTheOneRuleForEverybody() {
        FlagContent after = edited(new Share("prod", "on", 25), ramped(aFlag(), "prod", 10));
        assertThat(after.in("prod").rules()).containsExactly(everybody(25));
        assertThat(after.in("dev")).isEqualTo(aFlag().in("dev"));
    }

    @Rule("BAT-3")
    @Test
    void aShareThatIsNewComesLast() {
        FlagContent flag = withRules("prod", BETA);
        FlagContent after = edited(new Share("prod", "on", 25), flag);
        assertThat(after.in("prod").rules()).containsExactly(BETA, everybody(25));
    }

    @Rule("BAT-3")
    @Test
    void noShareWhereThereIsNoneChangesNothing() {
        assertThat(edited(new Share("prod", "on", 0), aFlag())).isEqualTo(aFlag());
    }

    @Rule("BAT-3")
    @Test
    void aShareOfZeroStaysWrittenAsDormant() {
        FlagContent after = edited(new Share("prod", "on", 0), ramped(aFlag(), "prod", 10));
        assertThat(after.in("prod").rules()).containsExactly(everybody(0));
    }

    @Rule("BAT-3")
    @Test
    void refusesTheShareOfTheDefaultTreatment() {
        assertThat(refused(new Share("prod", "off", 25), aFlag(), Set.of()))
                .isEqualTo("approval.refusal.batch.share.default");
    }

    @Rule("BAT-3")
    @Test
    void refusesToChooseAmongSeveralShares() {
        FlagContent flag = withRules("prod", everybody(10), BETA, everybody(20));
        assertThat(refused(new Share("prod", "on", 25), flag, Set.of()))
                .isEqualTo("approval.refusal.batch.share.several");
    }

    static List<BulkEdit> definitions() {
        return List.of(
                new Share("prod", "on", 25),
                new DefaultTreatment("prod", "on"),
                new Copy("dev", "prod", Copy.ALL));
    }

    @Rule("BAT-3")
    @ParameterizedTest
    @MethodSource("definitions")
    void editsNoDefinitionThatIsKilled(BulkEdit edit) {
        assertThat(refused(edit, aFlag(), Set.of("prod")))
                .isEqualTo("approval.refusal.batch.killed");
        assertThat(edit.of(aFlag(), ground(Set.of("dev"))).reasons()).isEmpty();
    }

    @Rule("BAT-3")
    @ParameterizedTest
    @MethodSource("definitions")
    void editsNoDefinitionWhereTheFlagDoesNotStand(BulkEdit edit) {
        FlagContent flag = aFlag().withEnvironments(List.of("dev"), Map.of());
        assertThat(refused(edit, flag, Set.of())).isEqualTo("approval.refusal.batch.absent");
    }

    @Rule("BAT-5")
    @Test
    void copiesNothingFromWhereTheFlagDoesNotStand() {
        FlagContent flag = aFlag().withEnvironments(List.of("dev", "prod"), Map.of());
        assertThat(refused(new Copy("staging", "prod", Copy.ALL), flag, Set.of()))
                .isEqualTo("approval.refusal.batch.absent");
    }

    @Rule("BAT-1")
    @Test
    void anotherDefaultTreatmentIsWrittenOnlyWhereTheBaseSaysOtherwise() {
        FlagContent on = edited(new DefaultTreatment("prod", "on"), aFlag());
        assertThat(on.in("prod").defaultTreatment()).isEqualTo("on");
        assertThat(on.overrides()).containsOnlyKeys("prod");
        assertThat(edited(new DefaultTreatment("prod", "off"), on)).isEqualTo(aFlag());
    }

    @Rule("BAT-1")
    @Test
    void whatIsTheSameAfterwardsIsLeftAsItIsWritten() {
        FlagContent written = ramped(aFlag(), "prod", 10);
        FlagContent alike =
                written.withOverride(
                        "prod",
                        new ConfigurationOverride(
                                null, "off", null, written.in("prod").rules(), null));
        assertThat(edited(new DefaultTreatment("prod", "off"), alike)).isEqualTo(alike);
        assertThat(edited(new Share("prod", "on", 10), alike)).isEqualTo(alike);
    }

    @Rule("BAT-1")
    @Test
    void editsWhatBelongsToTheFlag() {
        FlagContent tagged = aFlag().with(new About("words", "shop", List.of("web", "q1")));
        assertThat(edited(new Owner("pay"), tagged).about())
                .isEqualTo(new About("words", "pay", List.of("web", "q1")));
        assertThat(edited(new Tags(Set.of("q2"), Set.of("q1")), tagged).about().tags())
                .containsExactly("web", "q2");
        assertThat(edited(new Tags(Set.of("web"), Set.of("x")), tagged)).isEqualTo(tagged);
        assertThat(edited(new Stage(LifecycleStage.STAGING), tagged).classification())
                .isEqualTo(new Classification(Category.FEATURE, Risk.LOW, LifecycleStage.STAGING));
        assertThat(edited(new Classified(null, Risk.HIGH), tagged).classification())
                .isEqualTo(
                        new Classification(Category.FEATURE, Risk.HIGH, LifecycleStage.PRODUCTION));
        assertThat(edited(new Classified(Category.PERMISSION, null), tagged).classification())
                .isEqualTo(
                        new Classification(
                                Category.PERMISSION, Risk.LOW, LifecycleStage.PRODUCTION));
    }

    @Rule("BAT-1")
    @Test
    void environmentsComeInTheWorkspacesOrderAndGoWithTheirOverrides() {
        FlagContent flag =
                ramped(aFlag(), "prod", 10).withEnvironments(List.of("dev", "prod"), Map.of());
        assertThat(edited(new EnvironmentAdded("staging"), flag).environments())
                .containsExactly("dev", "staging", "prod");
        assertThat(edited(new EnvironmentAdded("prod"), flag)).isEqualTo(flag);
        FlagContent gone = edited(new EnvironmentRemoved("prod"), ramped(aFlag(), "prod", 10));
        assertThat(gone.environments()).containsExactly("dev", "staging");
        assertThat(gone.overrides()).isEmpty();
        assertThat(edited(new EnvironmentRemoved("staging"), flag)).isEqualTo(flag);
    }

    @Rule("BAT-5")
    @Test
    void copiesTheChosenPartsAndNoOthers() {
        FlagContent flag =
                aFlag().withOverride(
                                "dev",
                                new ConfigurationOverride(
                                        "of dev",
                                        "on",
                                        List.of(
                                                new Treatment("on", "", ""),
                                                new Treatment("off", "", ""),
                                                new Treatment("new", "", "")),
                                        List.of(BETA),
                                        40));
        FlagConfiguration dev = flag.in("dev");
        FlagContent all = edited(new Copy("dev", "prod", Copy.ALL), flag);
        assertThat(all.in("prod")).isEqualTo(dev);
        assertThat(all.overrides().get("prod").description()).isNull();
        FlagContent rules = edited(new Copy("dev", "prod", Set.of(Part.RULES)), flag);
        assertThat(rules.in("prod"))
                .isEqualTo(
                        new FlagConfiguration(
                                "off", aFlag().base().treatments(), List.of(BETA), 100));
        FlagContent back = edited(new Copy("staging", "dev", Copy.ALL), flag);
        assertThat(back.in("dev")).isEqualTo(aFlag().base());
        assertThat(back.overrides().get("dev").description()).isEqualTo("of dev");
    }

    private static FlagContent withRules(String environment, TargetingRule... rules) {
        return aFlag().withOverride(
                        environment,
                        new ConfigurationOverride(null, null, null, List.of(rules), null));
    }

    private static TargetingRule everybody(int percent) {
        return new TargetingRule("on", percent, Condition.EVERYBODY);
    }

    private static Ground ground(Set<String> killed) {
        return new Ground(WORKSPACE, POLICY, aFlag(), 1, killed);
    }

    private static FlagContent edited(BulkEdit edit, FlagContent flag) {
        return edit.of(flag, ground(Set.of())).require();
    }

    private static String refused(BulkEdit edit, FlagContent flag, Set<String> killed) {
        Outcome<FlagContent> outcome = edit.of(flag, ground(killed));
        assertThat(outcome.reasons()).singleElement().extracting(Refusal::rule).isEqualTo("BAT-3");
        return outcome.reasons().getFirst().messageKey();
    }
}
