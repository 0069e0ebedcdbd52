package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Viewed;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@Rule("TLK-4")
class ReadingDeskTest {

    @Autowired ApplicationContext portal;
    @Autowired ReadingDesk reading;
    @Autowired ApprovalDesk desk;
    AuditTrail trail;

    private ApprovalScene scene;
    private FlagContent flag;
    private ChangeRequest change;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void rampUnderReview() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        change = scene.proposed(ramped(ramped(flag, "dev", 5), "prod", 25));
    }

    @Test
    void aMarkIsTheReadersAloneAndCanBeTakenOff() {
        assertThat(marked("reviewer", prod()).require()).containsExactly("prod");
        assertThat(marked("reviewer", prod()).require()).containsExactly("prod");
        assertThat(viewed("reviewer")).containsExactly("prod");
        assertThat(viewed("developer2")).isEmpty();
        as("developer2", () -> reading.unmark(scene.workspace.key(), change.id(), "prod"));
        assertThat(viewed("reviewer")).containsExactly("prod");
        as("reviewer", () -> reading.unmark(scene.workspace.key(), change.id(), "prod"));
        assertThat(viewed("reviewer")).isEmpty();
    }

    @Test
    void anotherContentClearsTheMark() {
        Viewed seen = prod();
        marked("reviewer", seen).require();
        save(ramped(ramped(flag, "dev", 7), "prod", 25));
        assertThat(viewed("reviewer")).containsExactly("prod");
        save(ramped(ramped(flag, "dev", 7), "prod", 30));
        assertThat(viewed("reviewer")).isEmpty();
        assertThat(keys(marked("reviewer", seen))).containsExactly("approval.refusal.viewed.moved");
        assertThat(viewed("reviewer")).isEmpty();
    }

    @Test
    void anEnvironmentWithoutAGateHasNothingToView() {
        Viewed elsewhere = new Viewed("staging", prod().base(), prod().content());
        assertThat(keys(marked("reviewer", elsewhere)))
                .containsExactly("approval.refusal.viewed.environment");
    }

    @Test
    void aMarkLeavesNoRevisionAndNobodyOutsideSetsOne() {
        Timeline before = history();
        marked("viewer", prod()).require();
        assertThat(history().entries()).hasSameSizeAs(before.entries());
        Person stranger = new Cast(portal).person(scene.workspace.key(), "stranger");
        assertThat(
                        keys(
                                Cast.as(
                                        stranger,
                                        () ->
                                                reading.mark(
                                                        scene.workspace.key(),
                                                        change.id(),
                                                        prod()))))
                .containsExactly("workspace.refusal.missing");
    }

    private Timeline history() {
        return trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 100);
    }

    private void save(FlagContent content) {
        as(
                "developer1",
                () ->
                        desk.save(scene.workspace.key(), change.id(), null, wanting(content))
                                .require());
    }

    private Viewed prod() {
        return Viewed.at(scene.change(change.id()).gate("prod").orElseThrow());
    }

    private Outcome<Set<String>> marked(String who, Viewed seen) {
        return as(who, () -> reading.mark(scene.workspace.key(), change.id(), seen));
    }

    private Set<String> viewed(String who) {
        return as(who, () -> reading.viewed(scene.workspace.key(), change.id()).require());
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::messageKey).toList();
    }
}
