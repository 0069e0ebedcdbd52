package io.colorguard.notification.application;

import static java.util.stream.Collectors.joining;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets people into a workspace's notices and webhooks; a foreign one is missing (IDN-3). */
@Component
class Doorkeeper {

    private final CurrentUser user;
    private final WorkspaceNames workspaces;
    private final Tenancy tenancy;

    Doorkeeper(CurrentUser user, WorkspaceNames workspaces, Tenancy tenancy) {
        this.user = user;
        this.workspaces = workspaces;
        this.tenancy = tenancy;
    }

    Outcome<WorkspaceId> enter(WorkspaceKey key, Permission permission) {
        if (user.rolesIn(key).isEmpty()) {
            return Outcome.refused(missing());
        }
        if (!user.may(permission, key)) {
            return Outcome.refused(forbidden(permission));
        }
        return workspaces
                .find(key)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.<WorkspaceId>refused(missing()))
                .ifDone(tenancy::bind);
    }

    private static Refusal missing() {
        return Refusal.notFound("workspace.refusal.missing");
    }

    private static Refusal forbidden(Permission permission) {
        String holders =
                permission.holders().stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(joining(", "));
        return Refusal.forbidden("IDN-2", "identity.refusal.permission", holders);
    }
}
