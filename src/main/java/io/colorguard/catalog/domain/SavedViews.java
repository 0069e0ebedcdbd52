package io.colorguard.catalog.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.util.List;

/** The views that people keep, each person's by themselves (CAT-5). */
public interface SavedViews {

    /** In the order of their names. */
    List<SavedView> list(WorkspaceId workspace, PersonId person);

    /** Adds the view, or replaces the one of the same name. */
    void put(WorkspaceId workspace, PersonId person, SavedView view);

    void remove(WorkspaceId workspace, PersonId person, String name);
}
