package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.shared.WorkspaceId;
import java.util.List;

/** All that was said to checklists and promotions. */
public interface Entries {

    /** What was said to a change, oldest first. */
    List<Entry> of(WorkspaceId workspace, ChangeId change);

    /** Keeps an entry as the next; whoever calls holds the change's lock. */
    void add(WorkspaceId workspace, ChangeId change, Entry entry);
}
