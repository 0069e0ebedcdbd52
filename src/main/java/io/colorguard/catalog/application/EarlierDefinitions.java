package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.EmergencyEdit;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagRevisions;
import io.colorguard.catalog.domain.FlagRevisions.Stood;
import io.colorguard.shared.ContentHash;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stood in an environment before and was agreed to, so that an emergency can take it back to
 * exactly that (APR-11). Asked by those who have let somebody in.
 */
@Component
public class EarlierDefinitions {

    private final FlagRevisions revisions;

    EarlierDefinitions(FlagRevisions revisions) {
        this.revisions = revisions;
    }

    /**
     * An earlier definition.
     *
     * @param approval by which it stood; its hash is that of what would stand
     * @param content the flag of today with that definition in the environment
     */
    public record Earlier(Approval approval, FlagContent content) {}

    /** Those that would stand again to the byte as they were agreed to, latest first. */
    public List<Earlier> of(Workspace workspace, Environment environment, ApprovedFlag flag) {
        ContentHash now = hash(workspace, environment, flag.content());
        return revisions.stood(workspace.id(), flag.key(), environment.key()).stream()
                .filter(stood -> stood.content().declares(environment.key()))
                .flatMap(stood -> again(workspace, environment, flag, stood).stream())
                .filter(earlier -> !earlier.approval().hash().equals(now))
                .toList();
    }

    private static Optional<Earlier> again(
            Workspace workspace, Environment environment, ApprovedFlag flag, Stood stood) {
        FlagContent content =
                EmergencyEdit.configured(
                        flag.content(), environment.key(), stood.content().in(environment.key()));
        return hash(workspace, environment, content).equals(stood.approval().hash())
                ? Optional.of(new Earlier(stood.approval(), content))
                : Optional.empty();
    }

    private static ContentHash hash(
            Workspace workspace, Environment environment, FlagContent content) {
        return CanonicalDefinition.of(workspace.key(), environment, content.key(), content).hash();
    }
}
