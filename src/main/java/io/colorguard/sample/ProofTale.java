package io.colorguard.sample;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.application.ComplianceDesk;
import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.Promotion;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.shared.WorkspaceKey;
import java.util.Map;
import java.util.Optional;

/** How the people of the story answer checklists, sign them off, and vouch for promotions. */
final class ProofTale {

    /** What such a chapter's person does after proposing: bring what comes before production. */
    static final String PROVE = "prove";

    private static final Map<String, String> SHOWN =
            Map.ofEntries(
                    Map.entry(
                            "security_review",
                            "Reviewed with application security: no finding above low, the two low ones are closed."),
                    Map.entry(
                            "privacy_impact",
                            "No new personal data; the assessment of the product covers it."),
                    Map.entry(
                            "data_retention",
                            "Writes nothing that outlives the request; logs follow the usual 30 days."),
                    Map.entry(
                            "accessibility",
                            "Checked with a screen reader and by keyboard on both applications."),
                    Map.entry(
                            "rollback_procedures",
                            "Kill the flag: clients fall back to the default treatment within a minute. Tried in staging."),
                    Map.entry(
                            "monitoring_alerting",
                            "Error rate and latency by treatment on the team's board; alerts page whoever is on duty."),
                    Map.entry(
                            "incident_response",
                            "The team on duty knows the date; the runbook names the flag and its default."),
                    Map.entry(
                            "success_criteria",
                            "Met: the numbers of the launch plan were reached in the second week."),
                    Map.entry(
                            "user_impact",
                            "Two questions at support in the period, none of them a complaint."),
                    Map.entry(
                            "performance_impact",
                            "Latency and error rate as before, by the board of the team."),
                    Map.entry(
                            "business_metrics",
                            "Reviewed with the product owner; no reason to go back."));

    private static final Map<Criterion, String> VOUCHED =
            Map.of(
                    Criterion.ERROR_RATE,
                    "No failed evaluation in the logs of the period.",
                    Criterion.PERFORMANCE,
                    "Response times of the service are as before, by the load test of this week.",
                    Criterion.BUSINESS_METRICS,
                    "The pilot group uses it more often than expected; the product owner agrees.");

    private final WorkspaceKey workspace;
    private final ComplianceDesk compliance;
    private final PromotionDesk promotions;

    ProofTale(WorkspaceKey workspace, Desks desks) {
        this.workspace = workspace;
        this.compliance = desks.compliance();
        this.promotions = desks.promotions();
    }

    /** Whether people owe anything but verdicts. */
    boolean isOwed(ChangeId change) {
        Dossier dossier = dossier(change);
        return dossier.checklist().isPresent() || dossier.promotion().isPresent();
    }

    /** Its author brings the next thing that comes before production; false after the last. */
    boolean proves(ChangeId change, Person author) {
        return checklist(change)
                .flatMap(list -> list.open(Phase.PRE_PRODUCTION).stream().findFirst())
                .map(point -> shows(change, author, point))
                .orElse(false);
    }

    /** Somebody does what must come before the verdicts of production; false when it is done. */
    boolean comesFirst(ChangeId change, Person author) {
        return checklist(change)
                .map(list -> advances(list, change, author, Phase.PRE_PRODUCTION))
                .orElse(false);
    }

    /** Somebody does what must come before it takes effect; false when it is done. */
    boolean comesLast(ChangeId change, Person author) {
        Dossier dossier = dossier(change);
        return dossier.checklist()
                        .map(list -> advances(list, change, author, Phase.DEPLOYMENT))
                        .orElse(false)
                || dossier.promotion()
                        .map(promotion -> advances(promotion, change, author))
                        .orElse(false);
    }

    /** Somebody measures what became of it; false when that is done, or it never went live. */
    boolean looksBack(ChangeId change, Person author) {
        Dossier dossier = dossier(change);
        return dossier.live().isPresent()
                && dossier.checklist()
                        .map(list -> advances(list, change, author, Phase.POST_DEPLOYMENT))
                        .orElse(false);
    }

    private boolean advances(Checklist list, ChangeId change, Person author, Phase phase) {
        Optional<Checkpoint> open =
                list.open(phase).stream().filter(point -> point.proof().isByHand()).findFirst();
        if (open.isPresent()) {
            return shows(change, author, open.get());
        }
        if (list.state(phase) != PhaseState.READY) {
            return false;
        }
        InPerson.run(
                DemoPeople.require("compliance"),
                () -> compliance.signOff(workspace, change, phase, list.content()).require());
        return true;
    }

    private boolean shows(ChangeId change, Person author, Checkpoint point) {
        Evidence evidence = new Evidence.Text(SHOWN.getOrDefault(point.key(), "Done."));
        InPerson.run(
                author, () -> compliance.meet(workspace, change, point.key(), evidence).require());
        return true;
    }

    /** What no record shows its author vouches for; what is not met an approver waives. */
    private boolean advances(Promotion promotion, ChangeId change, Person author) {
        Optional<Criterion> next =
                promotion.holding().stream()
                        .filter(criterion -> criterion != Criterion.STAKEHOLDERS)
                        .findFirst();
        next.ifPresent(criterion -> vouches(promotion, change, author, criterion));
        return next.isPresent();
    }

    private void vouches(Promotion promotion, ChangeId change, Person author, Criterion criterion) {
        if (promotion.state(criterion) instanceof CriterionState.Unknown) {
            Evidence words = new Evidence.Text(VOUCHED.getOrDefault(criterion, "Seen."));
            InPerson.run(
                    author, () -> promotions.attest(workspace, change, criterion, words).require());
        } else {
            InPerson.run(
                    DemoPeople.require("approver1"),
                    () ->
                            promotions
                                    .waive(
                                            workspace,
                                            change,
                                            criterion,
                                            "Small, watched by the team, and easily taken back.")
                                    .require());
        }
    }

    private Optional<Checklist> checklist(ChangeId change) {
        return dossier(change).checklist();
    }

    private Dossier dossier(ChangeId change) {
        return InPerson.call(
                DemoPeople.require("viewer"), () -> compliance.read(workspace, change).require());
    }
}
