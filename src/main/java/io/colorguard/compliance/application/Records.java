package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Checkpoint.Proof;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagRevisions;
import io.colorguard.compliance.domain.Assurance;
import io.colorguard.compliance.domain.BusinessMetrics;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.Measured;
import io.colorguard.compliance.domain.Measured.Health;
import io.colorguard.compliance.domain.Measurements;
import io.colorguard.compliance.domain.PointState.Shown;
import io.colorguard.compliance.domain.PromotionFacts;
import io.colorguard.compliance.domain.PromotionFacts.Known;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.compliance.domain.Safeguards;
import io.colorguard.compliance.domain.Uptime;
import io.colorguard.compliance.domain.Uptimes;
import io.colorguard.compliance.domain.WentLive;
import io.colorguard.identity.Person;
import io.colorguard.terraform.application.DeployedState;
import io.colorguard.terraform.domain.FlagDeliveries;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspaces;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the portal itself knows about a change: what need not be shown by hand (CMP-3, PRO-3). */
@Component
class Records {

    private static final String SECURITY = "security_review";

    private final Workspaces workspaces;
    private final FlagRevisions revisions;
    private final Safeguards safeguards;
    private final Measurements measurements;
    private final DeployedState deployed;
    private final ObjectProvider<Measured> measured;

    Records(
            Workspaces workspaces,
            FlagRevisions revisions,
            Safeguards safeguards,
            Measurements measurements,
            DeployedState deployed,
            ObjectProvider<Measured> measured) {
        this.workspaces = workspaces;
        this.revisions = revisions;
        this.safeguards = safeguards;
        this.measurements = measurements;
        this.deployed = deployed;
        this.measured = measured;
    }

    /** What shows points of the change's checklist. */
    Map<Proof, Shown> shown(Assurance assurance) {
        ChangeRequest change = assurance.change();
        Map<Proof, Shown> shown = new EnumMap<>(Proof.class);
        safeguards
                .of(change.workspace(), change.proposal().flag())
                .forEach((kind, standing) ->
                        shown.put(proof(kind), new Shown(standing.words(), null)));
        if (assurance.production().stream().allMatch(gate -> gate.state() == Gate.State.PASSED)) {
            shown.put(Proof.VERDICTS, new Shown(names(assurance), assurance.content()));
        }
        return shown;
    }

    private static Proof proof(Safeguard.Kind kind) {
        return switch (kind) {
            case ROLLBACK -> Proof.ROLLBACK;
            case MONITORING -> Proof.MONITORING;
        };
    }

    /** Those whose agreement let production pass; nobody where the policy asks nobody. */
    private static String names(Assurance assurance) {
        return assurance.change().verdicts().stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.APPROVE)
                .filter(verdict ->
                        verdict.votes().stream()
                                .anyMatch(vote ->
                                        assurance.production().stream()
                                                .anyMatch(gate -> isOn(gate, vote))))
                .map(Verdict::person)
                .map(Person::displayName)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isOn(Gate gate, Verdict.Vote vote) {
        return gate.environment().equals(vote.environment())
                && gate.contentHash().equals(vote.contentHash());
    }

    /** The environments of the change's workspace. */
    List<Environment> environments(ChangeRequest change) {
        return workspaces.find(change.workspace()).orElseThrow().environments();
    }

    /** What speaks for and against a promotion. */
    PromotionFacts facts(Assurance assurance, Tier opens, Optional<Checklist> checklist) {
        ChangeRequest change = assurance.change();
        Uptime up =
                Uptimes.longest(
                                environments(change),
                                Tier.values()[opens.ordinal() - 1],
                                revisions.all(change.workspace(), change.proposal().flag()),
                                deliveries(change))
                        .orElse(null);
        return new PromotionFacts(
                up,
                health(change, up),
                business(change, up),
                security(checklist),
                stakeholders(change, opens));
    }

    /** When it went live in production; nobody is asked as long as nothing took effect there. */
    Optional<WentLive> live(Assurance assurance) {
        return assurance.production().stream().noneMatch(Gate::isApplied)
                ? Optional.empty()
                : assurance.live(deliveries(assurance.change()));
    }

    private FlagDeliveries deliveries(ChangeRequest change) {
        return deployed.deliveries(change.workspace(), change.proposal().flag());
    }

    private @Nullable Health health(ChangeRequest change, @Nullable Uptime up) {
        Measured gauge = measured.getIfAvailable();
        return gauge == null || up == null
                ? null
                : gauge.health(change.workspace(), change.proposal().flag(), up.environment())
                        .orElse(null);
    }

    private BusinessMetrics business(ChangeRequest change, @Nullable Uptime up) {
        return up == null
                ? BusinessMetrics.NONE
                : BusinessMetrics.of(
                        measurements.newest(
                                change.workspace(), change.proposal().flag(), up.since()));
    }

    private static Known security(Optional<Checklist> checklist) {
        return checklist
                .flatMap(list -> list.list().find(SECURITY).map(point -> known(list, point)))
                .orElse(Known.NOTHING);
    }

    private static Known known(Checklist list, Checkpoint point) {
        return list.state(point).isClosed() ? Known.YES : Known.NO;
    }

    /** The gates of the tier that opens, or all where the flag stands in none of its places. */
    private static Known stakeholders(ChangeRequest change, Tier opens) {
        List<Gate> gates =
                change.gates().stream().filter(gate -> gate.judgement().tier() == opens).toList();
        List<Gate> asked = gates.isEmpty() ? change.gates() : gates;
        return asked.stream().allMatch(gate -> gate.state() == Gate.State.PASSED)
                ? Known.YES
                : Known.NO;
    }
}
