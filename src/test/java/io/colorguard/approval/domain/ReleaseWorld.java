package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.BERT;

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
        return new Release(change, freezes, world.now);
    }

    /** From none over one that is open to one that opens in days. */
    @Nullable ReleaseWindow window(Command command) {
        return command.value() == 0
                ? null
                : new ReleaseWindow(
                        world.now.plus(Duration.ofHours(12L * (command.value() - 2))),
                        world.now.plus(Duration.ofHours(24L + 12L * command.value())));
    }

    void freeze(Command command) {
        LocalDateTime now = LocalDateTime.ofInstant(world.now, ZoneOffset.UTC);
        Freeze freeze =
                new Freeze(
                        freezes.size() + 1,
                        now.plusHours(6L * (command.value() - 4)),
                        now.plusHours(24L + command.value()),
                        ZoneOffset.UTC,
                        TIERS.get(command.where() % TIERS.size()),
                        "Payday",
                        BERT);
        if (freeze.refusals(world.now).isEmpty()) {
            freezes.add(freeze);
        }
    }

    void lift(Command command) {
        if (!freezes.isEmpty()) {
            freezes.remove(command.old() % freezes.size());
        }
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
        if (idle == null || of(idle).isFrozen()) {
            return;
        }
        var expired = Expiry.expired(idle, world.now);
        ChangeInvariants.ofExpiry(world, idle, expired.isPresent());
        expired.ifPresent(next -> {
            world.change = next;
            world.ended = true;
            world.happened.add(ChangeWorld.Event.IT_EXPIRED);
        });
    }
}
