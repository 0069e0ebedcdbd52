package io.colorguard.identity;

import static io.colorguard.identity.Role.ADMINISTRATOR;
import static io.colorguard.identity.Role.API_CLIENT;
import static io.colorguard.identity.Role.APPROVER;
import static io.colorguard.identity.Role.COMPLIANCE_OFFICER;
import static io.colorguard.identity.Role.DEVELOPER;
import static io.colorguard.identity.Role.OPERATOR;
import static io.colorguard.identity.Role.REVIEWER;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done in a workspace, and which roles may do it (IDN-2). */
public enum Permission {
    /** See the workspace and everything in it. */
    WORKSPACE_VIEW(EnumSet.allOf(Role.class)),
    /** Create workspaces. */
    WORKSPACE_CREATE(EnumSet.of(ADMINISTRATOR)),
    /**
     * Edit environments, traffic types, attributes, segments, API key specifications and templates.
     */
    WORKSPACE_EDIT(EnumSet.of(ADMINISTRATOR)),
    /** Propose changes to flags, edit and withdraw one's own. */
    CHANGE_PROPOSE(EnumSet.of(DEVELOPER, ADMINISTRATOR)),
    /** Give the verdict of a peer review. */
    CHANGE_REVIEW(EnumSet.of(REVIEWER)),
    /** Give the verdict of a management approval. */
    CHANGE_APPROVE(EnumSet.of(APPROVER)),
    /** Propose another policy, and accept or reject what somebody else proposed. */
    POLICY_CHANGE(EnumSet.of(APPROVER, ADMINISTRATOR)),
    /** Lift what somebody else froze. */
    FREEZE_LIFT(EnumSet.of(APPROVER, ADMINISTRATOR)),
    /** Do in an emergency what gates would hold back, and owe a review for it. */
    BREAK_GLASS(EnumSet.of(OPERATOR)),
    /** Bring evidence to checklists and promotions, and say what does not apply. */
    COMPLIANCE_EVIDENCE(
            EnumSet.of(DEVELOPER, REVIEWER, APPROVER, COMPLIANCE_OFFICER, OPERATOR, ADMINISTRATOR)),
    /** Sign checklists off, and confirm what does not apply. */
    COMPLIANCE_SIGN(EnumSet.of(COMPLIANCE_OFFICER)),
    /** Check files and propose what they hold. */
    IMPORT_PROPOSE(EnumSet.of(DEVELOPER, ADMINISTRATOR), Scope.IMPORT),
    /** Take over existing state as approved, once (adoption). */
    IMPORT_ADOPT(EnumSet.of(ADMINISTRATOR)),
    /** See who holds which role, who is inside, and which programs come in. */
    ACCESS_VIEW(EnumSet.of(COMPLIANCE_OFFICER, ADMINISTRATOR)),
    /** End sessions of others and take back their tokens. */
    ACCESS_REVOKE(EnumSet.of(ADMINISTRATOR)),
    /** Report what Terraform was told to do in an environment, and what came of it. */
    DEPLOYMENT_REPORT(EnumSet.of(OPERATOR, ADMINISTRATOR), Scope.DEPLOYMENTS),
    /** Report what was measured of a flag. */
    IMPACT_REPORT(
            EnumSet.of(DEVELOPER, REVIEWER, APPROVER, COMPLIANCE_OFFICER, OPERATOR, ADMINISTRATOR),
            Scope.METRICS),
    /** Download the Terraform bundle. */
    EXPORT(EnumSet.complementOf(EnumSet.of(API_CLIENT)), Scope.EXPORT);

    private final Set<Role> holders;
    private final @Nullable Scope scope;

    Permission(Set<Role> holders) {
        this(holders, null);
    }

    Permission(Set<Role> holders, @Nullable Scope scope) {
        this.holders = Set.copyOf(holders);
        this.scope = scope;
    }

    /** Whether this role alone is enough. */
    public boolean isHeldBy(Role role) {
        return holders.contains(role);
    }

    /** Whether one of these roles is enough, or an API client's role with one of these scopes. */
    public boolean isHeldBy(Set<Role> roles, Set<Scope> scopes) {
        return roles.stream().anyMatch(this::isHeldBy)
                || (scope != null && roles.contains(API_CLIENT) && scopes.contains(scope));
    }

    /** The roles of which one is enough. */
    public Set<Role> holders() {
        return holders;
    }
}
