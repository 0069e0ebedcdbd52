package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.shared.ContentHash;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the catalog knows of a flag.
 *
 * @param overdue how much longer it is in its stage than is typical, null when it is not (LIF-4)
 * @param definitions one for each environment it declares, in the workspace's order
 */
public record FlagDetails(
        Workspace workspace,
        ApprovedFlag flag,
        @Nullable Overdue overdue,
        List<Definition> definitions) {

    public FlagDetails {
        definitions = List.copyOf(definitions);
    }

    public FlagKey key() {
        return flag.key();
    }

    public FlagContent content() {
        return flag.content();
    }

    /**
     * The flag in one environment.
     *
     * @param hash of what stands now, which the approval's must equal
     * @param served the definition as FME evaluates it, killed if it is
     * @param pending the open changes that would alter it
     */
    public record Definition(
            Environment environment,
            DefinitionState state,
            ContentHash hash,
            FlagConfiguration effective,
            FmeDefinition served,
            @Nullable Approval approval,
            @Nullable Kill kill,
            List<String> pending) {

        public Definition {
            pending = List.copyOf(pending);
        }
    }
}
