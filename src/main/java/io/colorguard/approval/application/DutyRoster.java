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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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

    /** The posts that a flag passes on its way to production, tier by tier. */
    public Outcome<List<Post>> of(WorkspaceKey key, FlagKey flag) {
        return flag(key, flag, this::posts);
    }

    /** The post that a flag passes on its way to the tier. */
    public Outcome<Post> of(WorkspaceKey key, FlagKey flag, Tier tier) {
        return flag(key, flag, (workspace, content) -> post(workspace, content, tier));
    }

    private <T> Outcome<T> flag(
            WorkspaceKey key, FlagKey flag, BiFunction<Workspace, FlagContent, T> told) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        flags.find(workspace.id(), flag)
                                .filter(found -> !found.isRemoved())
                                .map(found -> told.apply(workspace, found.content()))
                                .map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.notFound(
                                                        "catalog.refusal.flag.missing",
                                                        flag.value()))));
    }

    private List<Post> posts(Workspace workspace, FlagContent flag) {
        Duties duties = duties(workspace);
        ApprovalRow row = ApprovalRow.of(flag.classification());
        return Arrays.stream(Tier.values()).map(tier -> duties.post(row, tier)).toList();
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
