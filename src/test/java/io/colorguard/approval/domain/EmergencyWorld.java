package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;

import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.PartialApplication;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens past the gates, in an emergency. */
final class EmergencyWorld {

    private static final Cause FIRE = new Cause("Errors", "INC-1");

    private final ChangeWorld world;

    /** What stood in each environment and was agreed to, by its hash. */
    private final Map<String, Map<ContentHash, FlagContent>> stood = new HashMap<>();

    private final List<BreakGlass> owed = new ArrayList<>();

    EmergencyWorld(ChangeWorld world) {
        this.world = world;
        ChangeWorld.ENVIRONMENTS.forEach(e -> stood.put(e, new LinkedHashMap<>()));
    }

    /** Keeps what stands now as something to go back to, where it is not killed. */
    void remember() {
        ChangeWorld.ENVIRONMENTS.stream()
                .filter(e -> !world.killed.contains(e))
                .forEach(e -> earlier(e).put(world.stands(e), world.approved));
    }

    void breakGlass(Person who, Command command) {
        String environment = ChangeWorld.environment(command);
        Emergency emergency = emergency(environment, command);
        if (emergency == null) {
            return;
        }
        Ground ground = world.ground();
        var proposed =
                new EmergencyRules(
                                ground, world.approved.key(), today(environment), command.token())
                        .proposal(emergency, FIRE);
        ChangeInvariants.ofEmergency(world, emergency, proposed);
        proposed.ifDone(proposal -> {
            Revision revision =
                    new Revision(
                            who, new Wording("", "Errors"), proposal, ground.gates(proposal, 1));
            ChangeRequest bypass =
                    ChangeRequest.bypassing(WORKSPACE.id(), world.next(), revision, world.now);
            Map<String, ContentHash> before = world.everywhere();
            FlagContent was = world.approved;
            world.approved = proposal.after();
            world.killed = proposal.killed().after();
            world.version++;
            ChangeInvariants.afterEmergency(world, bypass, emergency, before);
            if (command.token()) {
                ChangeInvariants.onlyLowered(world, was, environment);
            }
            world.happened.add(ChangeWorld.Event.GLASS_WAS_BROKEN);
            owed.add(glass(bypass, emergency, who));
        });
    }

    private @Nullable Emergency emergency(String environment, Command command) {
        return switch (command.what()) {
            case SWITCH ->
                    new Emergency.Switch(environment, command.value() % 2 == 0 ? "on" : "off");
            case TAKE_BACK -> {
                List<ContentHash> known = List.copyOf(earlier(environment).keySet());
                yield known.isEmpty()
                        ? null
                        : new Emergency.TakeBack(
                                environment, known.get(command.old() % known.size()));
            }
            default -> new Emergency.Kill(environment);
        };
    }

    /** The flag of today with what once stood in the environment, and does no more. */
    private Map<ContentHash, FlagContent> today(String environment) {
        Map<ContentHash, FlagContent> today = new LinkedHashMap<>();
        earlier(environment)
                .forEach((hash, then) ->
                        today.put(
                                hash,
                                PartialApplication.of(world.approved, then, Set.of(environment))));
        today.remove(world.stands(environment));
        return today;
    }

    private Map<ContentHash, FlagContent> earlier(String environment) {
        return stood.computeIfAbsent(environment, _ -> new LinkedHashMap<>());
    }

    void review(Person who) {
        if (owed.isEmpty()) {
            return;
        }
        BreakGlass glass = owed.getFirst();
        glass.reviewed(
                        new FollowUp(who, true, "Well done", world.now),
                        world.roles.getOrDefault(who.id(), Set.of()))
                .ifDone(reviewed -> {
                    ChangeInvariants.ofFollowUp(world, reviewed, who);
                    owed.removeFirst();
                });
    }

    private BreakGlass glass(ChangeRequest bypass, Emergency emergency, Person who) {
        Gate gate = bypass.gate(emergency.environment()).orElseThrow();
        return new BreakGlass(
                WORKSPACE.id(),
                bypass.id(),
                bypass.proposal().flag(),
                gate.environment(),
                emergency.name(),
                gate.requirement().level(),
                FIRE,
                who,
                world.now,
                null);
    }
}
