package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Proposal.Frame;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.ContentHash;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change does in one environment: the reason of its gate (APR-2). */
public record Effect(Environment environment, Cause cause, ContentHash before, ContentHash after) {

    /** Why an environment is affected. */
    public enum Cause {
        /** The flag comes to stand there. */
        ADDED,
        /** The flag no longer stands there. */
        REMOVED,
        /** Its definition becomes live there, or withheld. */
        STATE,
        /** What it does there changes. */
        DEFINITION,
        /** Break-glass kills it there (APR-11). */
        KILLED,
        /** Its kill ends there. */
        RESTORED,
        /** Category or risk change, and with them what is demanded (APR-12). */
        CLASSIFICATION,
        /** The stage or the sunset plan changes, although nothing else does. */
        STAGE
    }

    /** The environments affected, in the workspace's order; none when nothing changes anywhere. */
    public static List<Effect> of(Proposal proposal, Workspace workspace) {
        return workspace.environments().stream()
                .flatMap(environment -> in(environment, proposal, workspace).stream())
                .toList();
    }

    /** The hash of what stands in an environment as the ground has it. */
    static ContentHash hash(Ground ground, Environment environment, FlagKey flag) {
        return CanonicalDefinition.of(
                        ground.workspace().key(),
                        environment,
                        flag,
                        ground.approved(),
                        ground.killed().contains(environment.key()))
                .hash();
    }

    private static ContentHash before(
            Workspace workspace, Environment environment, Proposal proposal) {
        boolean killed = proposal.killed().before().contains(environment.key());
        return CanonicalDefinition.of(
                        workspace.key(), environment, proposal.flag(), proposal.base(), killed)
                .hash();
    }

    private static ContentHash after(
            Workspace workspace, Environment environment, Proposal proposal) {
        boolean killed = proposal.killed().after().contains(environment.key());
        return CanonicalDefinition.of(
                        workspace.key(), environment, proposal.flag(), proposal.result(), killed)
                .hash();
    }

    private static Optional<Effect> in(
            Environment environment, Proposal proposal, Workspace workspace) {
        ContentHash before = before(workspace, environment, proposal);
        ContentHash after = after(workspace, environment, proposal);
        Cause cause =
                before.equals(after)
                        ? frameCause(environment, proposal, workspace)
                        : definitionCause(environment, proposal);
        return Optional.ofNullable(cause)
                .map(known -> new Effect(environment, known, before, after));
    }

    private static Cause definitionCause(Environment environment, Proposal proposal) {
        DefinitionState before = DefinitionState.of(proposal.base(), environment);
        DefinitionState after = DefinitionState.of(proposal.result(), environment);
        if (before == DefinitionState.REMOVED) {
            return Cause.ADDED;
        }
        if (after == DefinitionState.REMOVED) {
            return Cause.REMOVED;
        }
        if (before != after) {
            return Cause.STATE;
        }
        if (proposal.killed().kills(environment.key())) {
            return Cause.KILLED;
        }
        return proposal.killed().restores(environment.key()) ? Cause.RESTORED : Cause.DEFINITION;
    }

    /** Why an environment whose definition stays the same is affected all the same, if it is. */
    private static @Nullable Cause frameCause(
            Environment environment, Proposal proposal, Workspace workspace) {
        FlagContent base = proposal.base();
        if (base == null || !base.declares(environment.key())) {
            return null;
        }
        if (reclassifies(base.classification(), proposal.after().classification())) {
            return Cause.CLASSIFICATION;
        }
        boolean frameMoves = !Frame.of(base).equals(Frame.of(proposal.after()));
        boolean seenElsewhere =
                workspace.environments().stream().anyMatch(other -> changesState(other, proposal));
        boolean stands =
                isLive(base, environment)
                        || workspace.environments().stream()
                                .noneMatch(other -> isLive(base, other));
        return frameMoves && !seenElsewhere && stands ? Cause.STAGE : null;
    }

    private static boolean reclassifies(Classification before, Classification after) {
        return before.category() != after.category() || before.risk() != after.risk();
    }

    private static boolean changesState(Environment environment, Proposal proposal) {
        return DefinitionState.of(proposal.base(), environment)
                != DefinitionState.of(proposal.result(), environment);
    }

    private static boolean isLive(FlagContent content, Environment environment) {
        return DefinitionState.of(content, environment) == DefinitionState.LIVE;
    }
}
