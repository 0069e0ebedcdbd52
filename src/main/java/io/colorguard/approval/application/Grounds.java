package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Standing;
import io.colorguard.approval.domain.Submission;
import io.colorguard.catalog.application.Vocabularies;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagRules;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what a change stands on at this moment. */
@Component
class Grounds {

    private final FeatureFlags flags;
    private final ChangeRequests changes;
    private final PolicyRegister policies;
    private final Vocabularies vocabularies;
    private final UserDirectory directory;
    private final Clock clock;

    Grounds(
            FeatureFlags flags,
            ChangeRequests changes,
            PolicyRegister policies,
            Vocabularies vocabularies,
            UserDirectory directory,
            Clock clock) {
        this.flags = flags;
        this.changes = changes;
        this.policies = policies;
        this.vocabularies = vocabularies;
        this.directory = directory;
        this.clock = clock;
    }

    /** As it is just now. */
    Ground of(Workspace workspace, FlagKey flag) {
        return ground(workspace, flags.find(workspace.id(), flag));
    }

    /** As it is and stays until the transaction ends. */
    Ground locked(Workspace workspace, FlagKey flag) {
        changes.lock(workspace.id(), flag);
        return ground(workspace, flags.lock(workspace.id(), flag));
    }

    private Ground ground(Workspace workspace, Optional<ApprovedFlag> flag) {
        Optional<ApprovedFlag> standing = flag.filter(known -> !known.isRemoved());
        return new Ground(
                workspace,
                policies.current(workspace.id()),
                standing.map(ApprovedFlag::content).orElse(null),
                standing.map(ApprovedFlag::version).orElse(0),
                standing.map(known -> known.kills().keySet()).orElse(Set.of()));
    }

    Submission submission(ChangeRequest change, Ground ground) {
        FlagKey key = change.proposal().flag();
        return new Submission(
                change,
                ground,
                findings(ground.workspace(), change.proposal().after()),
                flags.taken(change.workspace(), Set.of(key)).contains(key),
                clock.instant());
    }

    List<Finding> findings(Workspace workspace, FlagContent content) {
        return FlagRules.check(content, vocabularies.of(workspace));
    }

    /**
     * Who holds which role in the workspace now. Each person is asked about once, so that whoever
     * counts when a gate passes is also recorded as having let it pass.
     */
    Standing standing(Workspace workspace) {
        Map<PersonId, Set<Role>> known = new HashMap<>();
        return (person, role) ->
                known.computeIfAbsent(person, id -> directory.rolesOf(id, workspace.key()))
                        .contains(role);
    }
}
