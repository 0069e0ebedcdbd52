package io.colorguard.approval.application;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.BreakGlasses;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.EmergencyRules;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.Revision;
import io.colorguard.catalog.application.EarlierDefinitions;
import io.colorguard.catalog.application.EarlierDefinitions.Earlier;
import io.colorguard.catalog.application.FlagRegistry;
import io.colorguard.catalog.application.Passed;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.KillMove;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Carries out an emergency under the locks of every other transition (APR-10, APR-11). */
@Component
class GlassBreaking {

    private final CurrentUser user;
    private final Grounds grounds;
    private final FeatureFlags flags;
    private final EarlierDefinitions definitions;
    private final ChangeRequests changes;
    private final FlagRegistry registry;
    private final ChangeJournal journal;
    private final BreakGlasses glasses;
    private final Clock clock;

    GlassBreaking(
            CurrentUser user,
            Grounds grounds,
            FeatureFlags flags,
            EarlierDefinitions definitions,
            ChangeRequests changes,
            FlagRegistry registry,
            ChangeJournal journal,
            BreakGlasses glasses,
            Clock clock) {
        this.user = user;
        this.grounds = grounds;
        this.flags = flags;
        this.definitions = definitions;
        this.changes = changes;
        this.registry = registry;
        this.journal = journal;
        this.glasses = glasses;
        this.clock = clock;
    }

    List<Earlier> earlier(Workspace workspace, FlagKey key, String environment) {
        return flags.find(workspace.id(), key)
                .filter(flag -> !flag.isRemoved())
                .filter(flag -> flag.content().declares(environment))
                .flatMap(flag ->
                        workspace
                                .environment(environment)
                                .map(known -> definitions.of(workspace, known, flag)))
                .orElse(List.of());
    }

    Outcome<BreakGlass> now(Workspace workspace, FlagKey flag, Emergency emergency, Cause cause) {
        Ground ground = grounds.locked(workspace, flag);
        boolean automated = user.source() != CurrentUser.Source.BROWSER;
        return new EmergencyRules(ground, flag, past(workspace, flag, emergency), automated)
                .proposal(emergency, cause)
                .flatMap(this::unlessStale)
                .flatMap(proposal -> unlessWrong(workspace, proposal, emergency))
                .flatMap(proposal -> stand(ground, proposal, emergency, cause));
    }

    private Map<ContentHash, FlagContent> past(
            Workspace workspace, FlagKey flag, Emergency emergency) {
        Map<ContentHash, FlagContent> past = new LinkedHashMap<>();
        if (emergency instanceof Emergency.TakeBack(String environment, ContentHash _)) {
            earlier(workspace, flag, environment)
                    .forEach(one -> past.putIfAbsent(one.approval().hash(), one.content()));
        }
        return past;
    }

    /** Automation lowers exposure and no more; a person is asked who they are (APR-4). */
    private Outcome<Proposal> unlessStale(Proposal proposal) {
        return user.presence().isStale()
                ? Outcome.refused(Refusal.stepUp("approval.refusal.glass.recent"))
                : Outcome.done(proposal);
    }

    /** What stood before may be wrong today, such as a segment that is gone; a kill never is. */
    private Outcome<Proposal> unlessWrong(
            Workspace workspace, Proposal proposal, Emergency emergency) {
        List<Refusal> wrong =
                emergency instanceof Emergency.Kill
                        ? List.of()
                        : grounds.findings(workspace, proposal.after()).stream()
                                .filter(Finding::isError)
                                .map(Finding::refusal)
                                .toList();
        return wrong.isEmpty() ? Outcome.done(proposal) : Outcome.refused(wrong);
    }

    private Outcome<BreakGlass> stand(
            Ground ground, Proposal proposal, Emergency emergency, Cause cause) {
        Instant now = clock.instant();
        Workspace workspace = ground.workspace();
        Revision revision =
                new Revision(
                        user.require(),
                        new Wording("", cause.reason()),
                        proposal,
                        ground.gates(proposal, 1));
        ChangeRequest change =
                ChangeRequest.bypassing(
                        workspace.id(), changes.next(workspace.id()), revision, now);
        Gate gate = change.gate(emergency.environment()).orElseThrow();
        Passed passed = passed(change, gate, cause);
        BreakGlass glass = glass(change, gate, emergency, cause);
        return journal.keep(
                        "bypassed",
                        change,
                        cause.incident() + ": " + cause.reason(),
                        () ->
                                registry.apply(workspace, proposal.after(), passed)
                                        .map(flag -> change.applied(Set.of(), flag.version(), now)),
                        () -> glasses.save(glass))
                .map(_ -> glass);
    }

    private static BreakGlass glass(
            ChangeRequest change, Gate gate, Emergency emergency, Cause cause) {
        return new BreakGlass(
                change.workspace(),
                change.id(),
                change.proposal().flag(),
                gate.environment(),
                emergency.name(),
                gate.requirement().level(),
                cause,
                change.contributors().author(),
                change.createdAt(),
                null);
    }

    private static Passed passed(ChangeRequest change, Gate gate, Cause cause) {
        Person by = change.contributors().author();
        String number = change.id().toString();
        Approval bypass =
                new Approval(
                        number,
                        Approval.Kind.BYPASS,
                        List.of(by),
                        change.createdAt(),
                        gate.judgement().policyVersion(),
                        gate.contentHash());
        String why = cause.incident() + ": " + cause.reason();
        boolean kills = change.proposal().killed().after().contains(gate.environment());
        KillMove move =
                kills
                        ? new KillMove(
                                Map.of(
                                        gate.environment(),
                                        new Kill(change.createdAt(), by, why, number)),
                                Set.of())
                        : KillMove.NONE;
        return new Passed(number, by, Map.of(gate.environment(), bypass), true, move);
    }
}
