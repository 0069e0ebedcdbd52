package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.identity.Person;
import io.colorguard.workspace.domain.Tier;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Windows, freezes, and what time brings about by itself. */
final class ReleaseWorld {

    private static final List<Set<Tier>> TIERS =
            List.of(
                    Set.of(Tier.DEVELOPMENT),
                    Set.of(Tier.STAGING, Tier.PRODUCTION),
                    Set.of(Tier.PRODUCTION));

    private final ChangeWorld world;

    final List<Freeze> freezes = new ArrayList<>();

    ReleaseWorld(ChangeWorld world) {
        this.world = world;
    }

    Release of(ChangeRequest change) {
        return new Release(change, freezes, Obstacles.NONE, world.now);
    }

    /** From none over one that is open to one that opens in days. */
    @Nullable ReleaseWindow window(Command command) {
        return command.value() == 0
                ? null
                : new ReleaseWindow(
                        world.now.plus(Duration.ofHours(12L * (command.value() - 2))),
                        world.now.plus(Duration.ofHours(24L + 12L * command.value())));
    }

    void freeze(Person who, Command command) {
        LocalDateTime now = LocalDateTime.ofInstant(world.now, ZoneOffset.UTC);
        Freeze freeze =
                Freeze.of(
                        now.plusHours(6L * (command.value() - 4)),
                        now.plusHours(24L + command.value()),
                        ZoneOffset.UTC,
                        TIERS.get(command.where() % TIERS.size()),
                        "Payday",
                        who);
        if (freeze.refusals(world.now).isEmpty()) {
            freezes.add(freeze.numbered(freezes.size() + 1));
        }
    }

    void lift(Person who, Command command) {
        if (freezes.isEmpty()) {
            return;
        }
        int which = command.old() % freezes.size();
        Freeze freeze = freezes.get(which);
        Judge judge = world.judge(who, command);
        new FreezeLifting(judge, world.open(who))
                .lift(freeze, "Paid", world.now)
                .ifDone(lifted -> {
                    ChangeInvariants.ofLifting(world, freeze, judge);
                    freezes.set(which, lifted);
                });
    }

    /** What the job does that lets go ahead what waited. */
    void release() {
        ChangeRequest waiting = world.change;
        if (waiting == null || !of(waiting).isReleased()) {
            return;
        }
        ChangeRequest settled = Writing.submit(waiting, world::holds, world.now).require();
        if (of(settled).isReleased()) {
            world.applied(settled)
                    .ifDone(next -> {
                        world.change = next;
                        world.happened.add(ChangeWorld.Event.A_JOB_RELEASED);
                    });
        } else {
            world.change = settled;
        }
        ChangeInvariants.afterRelease(world, settled);
    }

    /** What the job does that ends what nobody touches. */
    void expire() {
        ChangeRequest idle = world.change;
        if (idle == null) {
            return;
        }
        var expired = Expiry.expired(idle, freezes, world.now);
        ChangeInvariants.ofExpiry(world, freezes, idle, expired.isPresent());
        expired.ifPresent(next -> {
            world.change = next;
            world.ended = true;
            world.happened.add(ChangeWorld.Event.IT_EXPIRED);
        });
    }
}
