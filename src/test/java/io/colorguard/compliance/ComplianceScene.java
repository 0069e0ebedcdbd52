package io.colorguard.compliance;

import static io.colorguard.identity.Actors.as;

import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.compliance.application.ComplianceDesk;
import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** A workspace in which changes of experiments to production are checked, and no others. */
public final class ComplianceScene {

    public static final Evidence REPORT = new Evidence.Text("See the report of Monday");

    private static final Terms NOTHING = new Terms(0, null, false, false, false, false);

    public final ApprovalScene scene;
    private final ComplianceDesk desk;
    private final PromotionDesk promotions;

    /** In a workspace of its own. */
    public ComplianceScene(ApplicationContext portal) {
        this(portal, new ApprovalScene(portal));
        scene.policy(ComplianceScene::checkingExperiments);
    }

    /** In a workspace that is there, with the policy that it has. */
    public ComplianceScene(ApplicationContext portal, ApprovalScene scene) {
        this.scene = scene;
        desk = portal.getBean(ComplianceDesk.class);
        promotions = portal.getBean(PromotionDesk.class);
    }

    /** The next policy, in which experiments are checked as the strategy wants it. */
    public static Policy checkingExperiments(Policy policy) {
        var lists =
                new CheckpointLists(
                        CheckpointList.NONE,
                        Map.of(ApprovalRow.EXPERIMENT, CheckpointList.ofStrategy()));
        return next(policy, policy.terms().with(lists));
    }

    /** The next policy, in which a flag shows a low error rate before staging opens. */
    public static Policy askingForFewErrors(Policy policy) {
        var few = new Terms(0, new BigDecimal("0.1"), false, false, false, false);
        return next(policy, policy.terms().with(new PromotionCriteria(few, NOTHING)));
    }

    /** The next policy, in which promotions are judged as the strategy wants it. */
    public static Policy judgingPromotions(Policy policy) {
        return next(policy, policy.terms().with(PromotionCriteria.ofStrategy()));
    }

    private static Policy next(Policy policy, PolicyTerms terms) {
        return new Policy(policy.version() + 1, terms, policy.author(), policy.effectiveFrom());
    }

    /** An experiment that would stand in all environments. */
    public static FlagContent anExperiment(String key, LifecycleStage stage) {
        return ApprovalScene.aFlag(key, stage)
                .with(new Classification(Category.EXPERIMENT, Risk.LOW, stage));
    }

    /** Has developer1 propose an experiment that would be live in production. */
    public ChangeRequest proposed(String key) {
        return scene.proposed(anExperiment(key, LifecycleStage.PRODUCTION));
    }

    public Dossier dossier(ChangeRequest change) {
        return as("viewer", () -> desk.read(scene.workspace.key(), change.id()).require());
    }

    public Checklist checklist(ChangeRequest change) {
        return dossier(change).checklist().orElseThrow();
    }

    public Outcome<Dossier> meets(String person, ChangeRequest change, String point) {
        return as(person, () -> desk.meet(scene.workspace.key(), change.id(), point, REPORT));
    }

    public Outcome<Dossier> leavesOut(String person, ChangeRequest change, String point) {
        return as(
                person,
                () ->
                        desk.notApplicable(
                                scene.workspace.key(), change.id(), point, "No data of people"));
    }

    /** Has developer1 show everything of a phase that people show. */
    public void proves(ChangeRequest change, Phase phase) {
        checklist(change).list().of(phase).stream()
                .filter(point -> point.proof().isByHand())
                .map(Checkpoint::key)
                .forEach(point -> meets("developer1", change, point).require());
    }

    public Outcome<Dossier> signsOff(String person, ChangeRequest change, Phase phase) {
        var seen = checklist(change).content();
        return as(person, () -> desk.signOff(scene.workspace.key(), change.id(), phase, seen));
    }

    /** Has developer1 show everything of a phase, and the compliance officer sign it off. */
    public void closes(ChangeRequest change, Phase phase) {
        proves(change, phase);
        signsOff("compliance", change, phase).require();
    }

    public Outcome<Dossier> attests(String person, ChangeRequest change, Criterion criterion) {
        return as(
                person,
                () -> promotions.attest(scene.workspace.key(), change.id(), criterion, REPORT));
    }

    public Outcome<Dossier> waives(String person, ChangeRequest change, Criterion criterion) {
        return as(
                person,
                () ->
                        promotions.waive(
                                scene.workspace.key(), change.id(), criterion, "Small enough"));
    }
}
