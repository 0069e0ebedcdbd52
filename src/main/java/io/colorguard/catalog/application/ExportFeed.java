package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands approved flags to the export, one at a time, so that any number of them fits in little
 * memory. Called inside the export's transaction; the streams are to be closed in it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class ExportFeed {

    private final FeatureFlags flags;

    ExportFeed(FeatureFlags flags) {
        this.flags = flags;
    }

    /** Every flag by key, those whose removal was approved too. */
    public Stream<ApprovedFlag> flags(WorkspaceId workspace) {
        return flags.stream(workspace);
    }

    /**
     * Every live definition of the environment by flag key. One whose content is not what its
     * approval says, to the byte, is refused in its place: it was changed outside the portal
     * (TFM-1).
     */
    public Stream<Outcome<ApprovedDefinition>> definitions(
            Workspace workspace, Environment environment) {
        return flags.stream(workspace.id())
                .flatMap(flag -> definition(workspace, environment, flag).stream());
    }

    /** The flag's definition for export, empty where it is withheld or does not stand. */
    public static Optional<Outcome<ApprovedDefinition>> definition(
            Workspace workspace, Environment environment, ApprovedFlag flag) {
        if (DefinitionState.of(flag.content(), environment) != DefinitionState.LIVE) {
            return Optional.empty();
        }
        Approval approval = flag.approvals().get(environment.key());
        if (approval == null || !isWhatWasApproved(workspace, environment, flag, approval)) {
            return Optional.of(Outcome.refused(tampered(environment, flag)));
        }
        return Optional.of(
                Outcome.done(
                        new ApprovedDefinition(
                                flag.content(),
                                FlagViews.served(flag, environment.key()),
                                approval,
                                flag.isKilled(environment.key()),
                                flag.isRemoved())));
    }

    private static boolean isWhatWasApproved(
            Workspace workspace, Environment environment, ApprovedFlag flag, Approval approval) {
        Retirement retirement = flag.retirement();
        return CanonicalDefinition.of(workspace.key(), environment, flag)
                        .hash()
                        .equals(approval.hash())
                && (retirement == null || isAgreed(workspace, environment, flag.key(), retirement));
    }

    private static boolean isAgreed(
            Workspace workspace, Environment environment, FlagKey key, Retirement retirement) {
        Approval approval = retirement.approvals().get(environment.key());
        return approval != null
                && CanonicalDefinition.of(workspace.key(), environment, key, null)
                        .hash()
                        .equals(approval.hash());
    }

    private static Refusal tampered(Environment environment, ApprovedFlag flag) {
        return Refusal.conflict(
                "TFM-1", "catalog.refusal.export.tampered", flag.key().value(), environment.key());
    }
}
