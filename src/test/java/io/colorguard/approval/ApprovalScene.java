package io.colorguard.approval;

import static io.colorguard.identity.Actors.as;

import io.colorguard.Inside;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A workspace of its own in which the demo's people change flags. */
public final class ApprovalScene {

    /** Why the glass is broken. */
    public static final Cause FIRE = new Cause("Errors since ten", "INC-7");

    /** What the first policy of a test's workspace says. */
    public static final PolicyTerms BEGUN =
            PolicyTerms.ofStrategy().with(CheckpointLists.NONE).with(PromotionCriteria.NONE);

    public final Workspace workspace;
    private final ApprovalDesk desk;
    private final EmergencyDesk emergencies;
    private final FeatureFlags flags;
    private final Policies policies;
    private final PolicyDesk policyDesk;
    private final ChangeRequests changes;
    private final TransactionTemplate transactions;

    public ApprovalScene(ApplicationContext portal) {
        desk = portal.getBean(ApprovalDesk.class);
        emergencies = portal.getBean(EmergencyDesk.class);
        flags = Inside.of(portal, FeatureFlags.class);
        policies = Inside.of(portal, Policies.class);
        policyDesk = portal.getBean(PolicyDesk.class);
        changes = Inside.of(portal, ChangeRequests.class);
        transactions = portal.getBean(TransactionTemplate.class);
        NewWorkspace wanted =
                new NewWorkspace(
                        "ws-" + UUID.randomUUID().toString().substring(0, 8),
                        "Payments",
                        List.of(
                                new Environment("dev", "dev", Tier.DEVELOPMENT),
                                new Environment("staging", "staging", Tier.STAGING),
                                new Environment("prod", "prod", Tier.PRODUCTION)),
                        List.of(new TrafficType("customer", "Customer")));
        WorkspaceSetup setup = portal.getBean(WorkspaceSetup.class);
        workspace = as("admin", () -> setup.create(wanted).require());
    }

    /** A feature of low risk, off everywhere. */
    public static FlagContent aFlag(String key, LifecycleStage stage) {
        return new FlagContent(
                new FlagKey(key),
                new About("What " + key + " does", "shop", List.of()),
                new Classification(Category.FEATURE, Risk.LOW, stage),
                "customer",
                List.of("dev", "staging", "prod"),
                new FlagConfiguration(
                        "off",
                        List.of(new Treatment("on", "", ""), new Treatment("off", "", "")),
                        List.of(),
                        FlagConfiguration.ALL_TRAFFIC),
                Map.of(),
                null);
    }

    /** The flag on for so many percent of everybody in the environment. */
    public static FlagContent ramped(FlagContent flag, String environment, int percent) {
        return flag.withOverride(
                environment,
                new ConfigurationOverride(
                        null,
                        null,
                        null,
                        List.of(new TargetingRule("on", percent, Condition.EVERYBODY)),
                        null));
    }

    /** Another share than in the round before. */
    public static int share(int round) {
        return 1 + round % 49;
    }

    /** The next version of the policy, in which two reviewers must agree to a feature's ramp. */
    public static Policy withTwoReviewersInProduction(Policy policy) {
        ApprovalMatrix matrix =
                policy.approvals()
                        .with(
                                ApprovalRow.FEATURE_LOW,
                                Tier.PRODUCTION,
                                new Quorum(Role.REVIEWER, 2));
        return new Policy(
                policy.version() + 1,
                policy.terms().with(matrix),
                policy.author(),
                policy.effectiveFrom());
    }

    public static ChangeDraft wanting(FlagContent content) {
        return ChangeDraft.of(new Wording("", "because"), content);
    }

    /** Has developer1 propose the content. */
    public ChangeRequest proposed(FlagContent content) {
        return as("developer1", () -> desk.propose(workspace.key(), wanting(content)).require());
    }

    /** Has a flag stand everywhere and developer1 ask a peer for so many percent in production. */
    public ChangeRequest rampUnderReview(String key, int percent) {
        FlagContent flag = standing(aFlag(key, LifecycleStage.PRODUCTION));
        return proposed(ramped(flag, "prod", percent));
    }

    /** Has developer1 write so many percent in production, and keep it to themselves. */
    public ChangeRequest drafted(String key, int percent) {
        FlagContent wanted = ramped(flag(key).content(), "prod", percent);
        return as("developer1", () -> desk.draft(workspace.key(), wanting(wanted)).require());
    }

    /** Has the flag stand in all environments, approved by reviewer. */
    public FlagContent standing(FlagContent flag) {
        ChangeRequest change = proposed(flag);
        decided("reviewer", change, Verdict.Kind.APPROVE);
        return flag;
    }

    /** Has developer1 propose the content and reviewer agree to it. */
    public FlagContent agreed(FlagContent content) {
        decided("reviewer", proposed(content), Verdict.Kind.APPROVE).require();
        return content;
    }

    /** Has a flag stand everywhere, on for so many percent in production. */
    public FlagContent live(String key, int percent) {
        FlagContent flag = standing(aFlag(key, LifecycleStage.PRODUCTION));
        return agreed(ramped(flag, "prod", percent));
    }

    /** Has developer1 write the content into the change. */
    public ChangeRequest saved(ChangeRequest change, FlagContent content) {
        return as(
                "developer1",
                () -> desk.save(workspace.key(), change.id(), null, wanting(content)).require());
    }

    /** Has developer1 write so many percent in production into the change. */
    public ChangeRequest saved(ChangeRequest change, int percent) {
        return saved(change, ramped(change.proposal().after(), "prod", percent));
    }

    /** Has operator break the glass over the flag. */
    public Outcome<BreakGlass> broken(FlagContent flag, Emergency emergency) {
        return as(
                "operator",
                () -> emergencies.breakGlass(workspace.key(), flag.key(), emergency, FIRE));
    }

    /** Has somebody judge all that is open, on exactly what the change says. */
    public Outcome<ChangeRequest> decided(String person, ChangeRequest change, Verdict.Kind kind) {
        return as(person, () -> desk.decide(workspace.key(), change.id(), decision(change, kind)));
    }

    public static Decision decision(ChangeRequest change, Verdict.Kind kind) {
        Map<String, ContentHash> seen =
                change.gates().stream()
                        .filter(Gate::isOpen)
                        .collect(Collectors.toMap(Gate::environment, Gate::contentHash));
        return new Decision(kind, seen, change.cycle(), kind.needsReason() ? "Think again" : "");
    }

    public ApprovedFlag flag(String key) {
        return flags.find(workspace.id(), new FlagKey(key)).orElseThrow();
    }

    public boolean hasFlag(String key) {
        return flags.find(workspace.id(), new FlagKey(key)).isPresent();
    }

    public ChangeRequest change(ChangeId id) {
        return as("viewer", () -> desk.find(workspace.key(), id).require().change());
    }

    /** The change as it stands, read by somebody who holds nothing. */
    public ChangeRequest unlocked(ChangeRequest change) {
        return transactions.execute(_ -> changes.find(workspace.id(), change.id()).orElseThrow());
    }

    /** Has admin propose the next version of the policy and approver1 put it in force. */
    public void policy(UnaryOperator<Policy> next) {
        Policy current = policies.current(workspace.id()).orElseThrow();
        Wanted wanted = new Wanted(next.apply(current).terms(), "As agreed");
        PolicyChange change =
                as("admin", () -> policyDesk.propose(workspace.key(), wanted).require());
        as(
                "approver1",
                () ->
                        policyDesk
                                .accept(workspace.key(), change.id(), change.hash(), "Agreed")
                                .require());
    }
}
