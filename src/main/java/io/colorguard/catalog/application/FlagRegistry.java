package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.catalog.domain.PartialApplication;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where approved content becomes what stands. Called by those who have decided, inside their
 * transaction and their recorded act; it asks nobody for permission again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FlagRegistry {

    private final FeatureFlags flags;
    private final Clock clock;

    FlagRegistry(FeatureFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    /** A flag as it stands, removed or not; nobody else changes it until the transaction ends. */
    public Optional<ApprovedFlag> lock(Workspace workspace, FlagKey key) {
        return flags.lock(workspace.id(), key);
    }

    /** Those of the keys that are or once were given to a flag (CAT-1). */
    public Set<FlagKey> taken(Workspace workspace, Collection<FlagKey> keys) {
        return flags.taken(workspace.id(), keys);
    }

    /**
     * Lets the content stand in the environments whose gates have passed; all others keep their
     * effective configuration (APR-2). A flag that is not there yet is created.
     */
    public Outcome<ApprovedFlag> apply(Workspace workspace, FlagContent next, Passed passed) {
        ApprovedFlag current = flags.lock(workspace.id(), next.key()).orElse(null);
        if (current != null && current.isRemoved()) {
            return Outcome.refused(keyWasGiven(next.key()));
        }
        if (current == null && passed.passed().isEmpty()) {
            throw new IllegalStateException("a flag is created where a gate has passed");
        }
        FlagContent before = current == null ? null : current.content();
        FlagContent content =
                passed.complete()
                        ? next
                        : PartialApplication.of(before, next, passed.passed().keySet());
        Map<String, Kill> kills = passed.kills().on(current == null ? Map.of() : current.kills());
        kills.keySet().retainAll(content.environments());
        Map<String, Approval> approvals = new TreeMap<>(approvals(current));
        for (var gate : passed.passed().entrySet()) {
            boolean killed = kills.containsKey(gate.getKey());
            if (agrees(workspace, content, gate, killed)) {
                approvals.merge(
                        gate.getKey(), gate.getValue(), (earlier, now) -> now.after(earlier));
            } else if (passed.complete()) {
                return Outcome.refused(moved(next.key(), gate.getKey()));
            }
        }
        approvals.keySet().retainAll(content.environments());
        return Outcome.done(store(workspace, current, new Next(content, approvals, kills, passed)));
    }

    /**
     * Takes the flag out of the environments whose gates have passed, and removes it when none is
     * open any more; its last content stays readable, and its key is never given again (CAT-1).
     */
    public Outcome<ApprovedFlag> remove(Workspace workspace, FlagKey key, Passed passed) {
        ApprovedFlag current = flags.lock(workspace.id(), key).orElse(null);
        if (current == null || current.isRemoved()) {
            return Outcome.refused(FlagCatalog.missing(key));
        }
        if (!passed.complete()) {
            FlagContent content =
                    PartialApplication.withdrawn(current.content(), passed.passed().keySet());
            Map<String, Approval> approvals = new TreeMap<>(current.approvals());
            approvals.keySet().retainAll(content.environments());
            Map<String, Kill> kills = new TreeMap<>(current.kills());
            kills.keySet().retainAll(content.environments());
            return Outcome.done(
                    store(workspace, current, new Next(content, approvals, kills, passed)));
        }
        ApprovedFlag removed =
                new ApprovedFlag(
                        current.content(),
                        current.approvals(),
                        current.kills(),
                        current.stageSince(),
                        new Retirement(clock.instant(), passed.passed()),
                        current.version(),
                        lastChange(passed));
        return Outcome.done(flags.replace(workspace.id(), removed));
    }

    private record Next(
            FlagContent content,
            Map<String, Approval> approvals,
            Map<String, Kill> kills,
            Passed passed) {}

    private ApprovedFlag store(Workspace workspace, @Nullable ApprovedFlag current, Next next) {
        ApprovedFlag flag =
                new ApprovedFlag(
                        next.content(),
                        next.approvals(),
                        next.kills(),
                        stageSince(current, next.content()),
                        null,
                        current == null ? 0 : current.version(),
                        lastChange(next.passed()));
        if (current != null) {
            return flags.replace(workspace.id(), flag);
        }
        flags.add(workspace.id(), List.of(flag));
        return flag;
    }

    private Instant stageSince(@Nullable ApprovedFlag current, FlagContent next) {
        return current != null
                        && current.content().classification().stage()
                                == next.classification().stage()
                ? current.stageSince()
                : clock.instant();
    }

    private LastChange lastChange(Passed passed) {
        return new LastChange(passed.change(), clock.instant(), passed.by());
    }

    private static Map<String, Approval> approvals(@Nullable ApprovedFlag current) {
        return current == null ? Map.of() : current.approvals();
    }

    /** Whether what would stand is to the byte what was agreed to (CFG-7). */
    private static boolean agrees(
            Workspace workspace,
            FlagContent content,
            Map.Entry<String, Approval> gate,
            boolean killed) {
        return workspace
                .environment(gate.getKey())
                .map(e ->
                        CanonicalDefinition.of(workspace.key(), e, content.key(), content, killed))
                .filter(now -> now.hash().equals(gate.getValue().hash()))
                .isPresent();
    }

    private static Refusal keyWasGiven(FlagKey key) {
        return Refusal.conflict("CAT-1", "catalog.refusal.key.given", key.value());
    }

    private static Refusal moved(FlagKey key, String environment) {
        return Refusal.conflict("APR-6", "catalog.refusal.moved", key.value(), environment);
    }
}
