package io.colorguard.approval.domain;

import static java.util.Objects.requireNonNull;

import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.EmergencyEdit;
import io.colorguard.catalog.domain.Exposure;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an emergency may do on the ground it meets (APR-11, SAF-2).
 *
 * @param earlier the flag with each definition that an emergency may take it back to, by hash
 * @param automated whether no person acts on the page, but a token or a job
 */
public record EmergencyRules(
        Ground ground, FlagKey flag, Map<ContentHash, FlagContent> earlier, boolean automated) {

    public EmergencyRules {
        earlier = Map.copyOf(earlier);
    }

    /** What it proposes, or every reason why it may not. */
    public Outcome<Proposal> proposal(Emergency emergency, Cause cause) {
        List<Refusal> unsaid = unsaid(cause);
        FlagContent now = ground.approved();
        if (!unsaid.isEmpty()) {
            return Outcome.refused(unsaid);
        }
        if (now == null) {
            return Outcome.refused(Refusal.notFound("catalog.refusal.flag.missing", flag.value()));
        }
        if (!isLive(now, emergency.environment())) {
            return refused("not_live", emergency.environment());
        }
        if (ground.killed().contains(emergency.environment())) {
            return refused("killed", emergency.environment());
        }
        return after(now, emergency)
                .flatMap(after -> unlessRaising(now, after, emergency))
                .map(after -> proposal(now, after, emergency));
    }

    private static List<Refusal> unsaid(Cause cause) {
        List<Refusal> refusals = new ArrayList<>();
        if (cause.reason().isEmpty()) {
            refusals.add(Refusal.invalid("APR-11", "approval.refusal.glass.reason", "reason"));
        }
        if (cause.incident().isEmpty()) {
            refusals.add(Refusal.invalid("APR-11", "approval.refusal.glass.incident", "incident"));
        }
        Words.ofEmergency(cause).forEach(refusals::add);
        return refusals;
    }

    private boolean isLive(FlagContent now, String environment) {
        return ground.workspace()
                .environment(environment)
                .filter(known -> DefinitionState.of(now, known) == DefinitionState.LIVE)
                .isPresent();
    }

    private Outcome<FlagContent> after(FlagContent now, Emergency emergency) {
        return switch (emergency) {
            case Emergency.Kill _ -> Outcome.done(now);
            case Emergency.Switch it -> switched(now, it);
            case Emergency.TakeBack it ->
                    earlier.containsKey(it.hash())
                            ? moving(now, requireNonNull(earlier.get(it.hash())), it, "standing")
                            : refused("not_earlier", it.environment());
        };
    }

    private Outcome<FlagContent> switched(FlagContent now, Emergency.Switch wanted) {
        if (now.classification().category() != Category.KILLSWITCH) {
            return Outcome.refused(
                    Refusal.conflict(
                            "SAF-2", "approval.refusal.glass.not_killswitch", flag.value()));
        }
        boolean known =
                now.in(wanted.environment()).treatments().stream()
                        .map(Treatment::name)
                        .anyMatch(wanted.treatment()::equals);
        if (!known) {
            return Outcome.refused(
                    Refusal.invalid(
                            "CFG-3",
                            "approval.refusal.glass.treatment",
                            "treatment",
                            wanted.treatment(),
                            wanted.environment()));
        }
        FlagContent after = EmergencyEdit.switched(now, wanted.environment(), wanted.treatment());
        return moving(now, after, wanted, "same");
    }

    /** Whatever would change nothing there opens no gate, and owes nobody a review. */
    private Outcome<FlagContent> moving(
            FlagContent now, FlagContent after, Emergency emergency, String why) {
        return Effect.of(proposal(now, after, emergency), ground.workspace()).stream()
                        .map(effect -> effect.environment().key())
                        .anyMatch(emergency.environment()::equals)
                ? Outcome.done(after)
                : refused(why, emergency.environment());
    }

    private Outcome<FlagContent> unlessRaising(
            FlagContent now, FlagContent after, Emergency emergency) {
        FmeDefinition before = Translation.of(now.in(emergency.environment()));
        FmeDefinition then = Translation.of(after.in(emergency.environment()));
        boolean lowers =
                Exposure.isLowered(
                        before, emergency instanceof Emergency.Kill ? then.killed() : then);
        return automated && !lowers
                ? Outcome.refused(
                        Refusal.forbidden(
                                "APR-11", "approval.refusal.glass.raises", emergency.environment()))
                : Outcome.done(after);
    }

    private Proposal proposal(FlagContent now, FlagContent after, Emergency emergency) {
        Killed standing = Killed.still(ground.killed());
        return Proposal.changing(now, ground.version(), after)
                .with(
                        emergency instanceof Emergency.Kill
                                ? standing.killing(emergency.environment())
                                : standing)
                .inEmergency();
    }

    private static <T> Outcome<T> refused(String why, String environment) {
        return Outcome.refused(
                Refusal.conflict("APR-11", "approval.refusal.glass." + why, environment));
    }
}
