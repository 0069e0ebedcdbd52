package io.colorguard.workspace.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says should stand in a workspace (TFM-4); what it does not mention stays as it is.
 *
 * @param workspaceName the workspace's name, where the file gives one
 * @param parts in any order; refusals name one as {@code parts[i]}
 */
public record AdministrationDraft(@Nullable String workspaceName, List<WorkspacePart> parts) {
    public AdministrationDraft {
        parts = List.copyOf(parts);
    }
}
