package io.colorguard.catalog.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.List;

/** The templates of all workspaces. */
public interface TemplateShelf {

    /** In the order in which they were first put there. */
    List<FlagTemplate> list(WorkspaceId workspace);

    /** Adds the template, or replaces the one of the same name. */
    void put(WorkspaceId workspace, FlagTemplate template);

    void remove(WorkspaceId workspace, String name);
}
