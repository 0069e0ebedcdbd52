package io.colorguard.catalog;

import io.colorguard.Inside;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.domain.ApprovedFlagFixtures;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.identity.ActingAs;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import io.colorguard.workspace.domain.Workspaces;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** A workspace of its own for a test, with the flags that the test puts there. */
public final class FlagScene {

    private final AuditTrail trail;
    private final FeatureFlags flags;
    public final Workspace workspace;

    public FlagScene(ApplicationContext portal) {
        trail = Inside.of(portal, AuditTrail.class);
        flags = Inside.of(portal, FeatureFlags.class);
        workspace =
                WorkspaceFixtures.workspace("ws-" + UUID.randomUUID().toString().substring(0, 8));
        Workspaces workspaces = Inside.of(portal, Workspaces.class);
        write(() -> {
            workspaces.create(workspace);
            return workspace;
        });
    }

    /** Does the work as one recorded act in one transaction. */
    public <T> T write(Supplier<T> work) {
        Act act =
                Act.of(
                        workspace.id(),
                        "change.approved",
                        Subject.workspace(workspace.key().value()));
        return ActingAs.call(ApprovedFlagFixtures.AUTHOR, () -> trail.record(act, work));
    }

    /** Has these flags stand as approved everywhere. */
    public FlagScene with(FlagContent... contents) {
        write(() -> {
            flags.add(
                    workspace.id(),
                    Arrays.stream(contents)
                            .map(c -> ApprovedFlagFixtures.approved(workspace, c))
                            .toList());
            return contents;
        });
        return this;
    }
}
