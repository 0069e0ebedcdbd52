package io.colorguard.approval.application;

import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Duties;
import io.colorguard.approval.domain.Duties.Post;
import io.colorguard.approval.domain.Policy;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who could do what alone, and which gates too few can pass, by the roles held now (APR-17). */
@Service
@Transactional(readOnly = true)
public class DutyRoster {

    private final WorkspaceAccess access;
    private final PolicyRegister policies;
    private final FeatureFlags flags;
    private final UserDirectory directory;

    DutyRoster(
            WorkspaceAccess access,
            PolicyRegister policies,
            FeatureFlags flags,
            UserDirectory directory) {
        this.access = access;
        this.policies = policies;
        this.flags = flags;
        this.directory = directory;
    }

    /** Under the policy in force. */
    public Outcome<Duties> inForce(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW).map(this::duties);
    }

    /** The post that a flag passes on its way to the tier. */
    public Outcome<Post> of(WorkspaceKey key, FlagKey flag, Tier tier) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        flags.find(workspace.id(), flag)
                                .filter(found -> !found.isRemoved())
                                .map(found -> post(workspace, found.content(), tier))
                                .map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.notFound(
                                                        "catalog.refusal.flag.missing",
                                                        flag.value()))));
    }

    private Post post(Workspace workspace, FlagContent flag, Tier tier) {
        return duties(workspace).post(ApprovalRow.of(flag.classification()), tier);
    }

    private Duties duties(Workspace workspace) {
        Policy policy = policies.current(workspace.id());
        Map<Role, List<Person>> holders = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            holders.put(role, directory.holders(role, workspace.key()));
        }
        return new Duties(policy, holders);
    }
}
