package io.colorguard.compliance.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approved;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ImpactScene;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Withdrawal;
import io.colorguard.compliance.domain.Measurements;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Rule("CMP-5")
class ImpactDeskTest {

    static final FlagKey CHECKOUT = new FlagKey("checkout");

    @Autowired ApplicationContext portal;
    @Autowired JdbcClient jdbc;

    ApprovalScene changes;
    ChangeRequest change;
    ImpactScene impact;

    @BeforeEach
    void aFlag() {
        changes = new ApprovalScene(portal);
        change = changes.rampUnderReview("checkout", 10);
        impact = new ImpactScene(portal, changes.workspace.key(), CHECKOUT);
    }

    @Test
    void isRecordedWithWhoSaysSo() {
        assertThat(impact.found()).isEmpty();
        Measurement said =
                impact.measures("developer1", "change", change.id().toString()).require();
        assertThat(impact.found()).containsExactly(said);
        assertThat(said.number()).isEqualTo(1);
        assertThat(said.by().userName()).isEqualTo("developer1");
        assertThat(said.stands()).isTrue();
        assertThat(find(1).require()).isEqualTo(said);
        assertThat(history()).containsExactly("impact.measured checkout " + change.id() + " ");
    }

    @Test
    void theLastRecordedStandFirstPageByPage() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> impact.measures("operator", "metric", "M" + i).require());
        ImpactDesk.Page page =
                as(
                        "viewer",
                        () ->
                                impact.desk()
                                        .page(impact.key(), CHECKOUT, new Window(2, 2))
                                        .require());
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.lines())
                .extracting(line -> line.measurement().reading().metric())
                .containsExactly("M3", "M2");
        assertThat(page.lines()).noneMatch(ImpactDesk.Line::withdrawable);
    }

    @Test
    void whatSaysNothingIsNotKept() {
        assertThat(impact.measures("developer1", "unit", "", "wanted", "x").reasons()).hasSize(2);
        assertThat(impact.found()).isEmpty();
    }

    @Test
    void aMetricIsMeasuredOnceForAPeriod() {
        impact.measures("developer1").require();
        assertThat(impact.measures("operator", "metric", "CONVERSION ").reasons())
                .singleElement()
                .returns("metric", Refusal::field)
                .returns("compliance.refusal.impact.twice", Refusal::messageKey);
        impact.measures("operator", "until", "2026-03-08").require();

        impact.withdraws("developer1", 1, "Half the visits were missing").require();
        assertThat(impact.measures("operator").require().number()).isEqualTo(3);
    }

    @Test
    void namesAChangeOfThisFlagThatWasSubmitted() {
        String other = changes.rampUnderReview("other", 10).id().toString();
        changes.standing(ApprovalScene.aFlag("drafted", LifecycleStage.PRODUCTION));
        String draft = changes.drafted("drafted", 10).id().toString();
        ImpactScene drafted = new ImpactScene(portal, impact.key(), new FlagKey("drafted"));
        for (Outcome<Measurement> outcome :
                List.of(
                        impact.measures("developer1", "change", other),
                        impact.measures("developer1", "change", "CHG-999"),
                        drafted.measures("developer1", "change", draft))) {
            assertThat(outcome.reasons())
                    .singleElement()
                    .returns("change", Refusal::field)
                    .returns("compliance.refusal.impact.change", Refusal::messageKey);
        }
    }

    @Test
    void isWithdrawnForAReasonAndStaysToBeRead() {
        impact.measures("developer1").require();
        impact.withdraws("developer1", 1, " Half the visits were missing ").require();
        assertThat(impact.found())
                .singleElement()
                .satisfies(it -> {
                    Withdrawal why = it.withdrawal();
                    assertThat(why).isNotNull();
                    assertThat(why.reason()).isEqualTo("Half the visits were missing");
                    assertThat(why.by().userName()).isEqualTo("developer1");
                });
        assertThat(history())
                .last()
                .isEqualTo("impact.withdrawn checkout  Half the visits were missing");
        assertThat(impact.withdraws("developer1", 1, "Again").reasons())
                .singleElement()
                .returns("compliance.refusal.impact.withdrawn", Refusal::messageKey);
    }

    @Test
    void officersWithdrawWhatOthersRecordedAndNobodyElse() {
        impact.measures("operator", "observed", "1").require();
        assertThat(impact.withdraws("developer1", 1, "It looks bad").reasons())
                .singleElement()
                .returns(Refusal.Kind.FORBIDDEN, Refusal::kind)
                .returns("compliance.refusal.impact.not_yours", Refusal::messageKey);
        assertThat(line("developer1").withdrawable()).isFalse();
        assertThat(line("operator").withdrawable()).isTrue();
        assertThat(line("compliance").withdrawable()).isTrue();
        impact.withdraws("compliance", 1, "The board was down").require();
        assertThat(line("compliance").withdrawable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b"})
    void isNotWithdrawnWithoutAReason(String why) {
        impact.measures("developer1").require();
        assertThat(impact.withdraws("developer1", 1, why).reasons())
                .singleElement()
                .returns("reason", Refusal::field);
        assertThat(impact.found()).allMatch(Measurement::stands);
    }

    @Test
    void whatIsNotThereIsMissing() {
        ImpactScene none = new ImpactScene(portal, impact.key(), new FlagKey("none"));
        for (Outcome<?> outcome :
                List.of(
                        find(1),
                        impact.withdraws("developer1", 1, "Gone"),
                        none.measures("developer1"),
                        none.withdraws("developer1", 1, "Gone"),
                        none.brings("developer1", ""))) {
            assertThat(outcome.reasons())
                    .singleElement()
                    .returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
        }
    }

    @Test
    void nothingMoreIsMeasuredOfARemovedFlag() {
        FlagScene ended = new FlagScene(portal);
        FeatureFlags flags = Inside.of(portal, FeatureFlags.class);
        ended.write(() -> {
            flags.add(
                    ended.workspace.id(),
                    List.of(
                            SafeguardDeskTest.removed(
                                    approved(ended.workspace, content("checkout")))));
            return flags;
        });
        WorkspaceKey there = ended.workspace.key();
        ImpactScene gone = new ImpactScene(portal, there, CHECKOUT);
        assertThat(gone.measures("developer1").reasons())
                .singleElement()
                .returns("compliance.refusal.impact.removed", Refusal::messageKey);
        assertThat(as("developer1", () -> gone.desk().whyNot(there, CHECKOUT))).hasSize(1);
        assertThat(gone.found()).isEmpty();
    }

    @Rule("IDN-2")
    @Test
    void viewersReadAndDoNotRecord() {
        assertThat(impact.measures("viewer").reasons())
                .singleElement()
                .returns("IDN-2", Refusal::rule);
        assertThat(as("viewer", () -> impact.desk().whyNot(impact.key(), CHECKOUT))).hasSize(1);
        assertThat(as("developer1", () -> impact.desk().whyNot(impact.key(), CHECKOUT))).isEmpty();
    }

    @Test
    void whoeverRecordsAtOnceComesOneAfterTheOther() throws Exception {
        List<Outcome<Measurement>> outcomes =
                Together.run(
                        IntStream.range(0, 6)
                                .<Callable<Outcome<Measurement>>>mapToObj(
                                        i -> () -> impact.measures("operator", "unit", "u" + i))
                                .toList());
        assertThat(outcomes.stream().filter(it -> it.find().isPresent())).hasSize(1);
        assertThat(impact.found()).hasSize(1);
    }

    /** The control: who does not hold the flag gets the number that another one gets. */
    @Test
    void withoutTheFlagsLockTwoGetTheSameNumber() throws Exception {
        Measurements all = portal.getBean(Measurements.class);
        Tenancy tenancy = portal.getBean(Tenancy.class);
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Integer> next =
                () ->
                        tenancy.inside(
                                changes.workspace.id(),
                                () -> {
                                    int number = all.next(changes.workspace.id(), CHECKOUT);
                                    Together.meet(both);
                                    return number;
                                });
        assertThat(Together.run(List.of(next, next))).containsExactly(1, 1);
    }

    @Rule("AUD-1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update impact_measurement set observed = 9",
                "delete from impact_measurement",
                "update impact_withdrawal set reason = 'x'",
                "delete from impact_withdrawal"
            })
    void thePortalItselfCannotChangeWhatWasRecorded(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private ImpactDesk.Line line(String person) {
        return as(
                        person,
                        () ->
                                impact.desk()
                                        .page(impact.key(), CHECKOUT, new Window(0, 1))
                                        .require())
                .lines()
                .getFirst();
    }

    private Outcome<Measurement> find(int number) {
        return as("viewer", () -> impact.desk().find(impact.key(), CHECKOUT, number));
    }

    private List<String> history() {
        return Inside.owner(portal)
                .sql(
                        "select action || ' ' || flag_key || ' ' || coalesce(change_id, '')"
                                + " || ' ' || coalesce(reason, '') from revision"
                                + " where workspace_id = ? and action like 'impact%' order by rev")
                .param(changes.workspace.id().value())
                .query(String.class)
                .list();
    }
}
