package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Every phase of every checklist, in a form that can be listed (CMP-6). */
public interface Board {

    /** A change with something due after it went live, and when that is. */
    record Due(WorkspaceId workspace, ChangeId change, Instant at) {}

    /** Lists a change so from now on. */
    void keep(WorkspaceId workspace, ChangeId change, List<BoardLine> lines);

    /** How a change is listed. */
    List<BoardLine> of(WorkspaceId workspace, ChangeId change);

    /** The changes whose post-deployment phase is not signed off. */
    List<ChangeId> lookingBack(WorkspaceId workspace);

    /** A page: what is not signed off first, and of that what is due first. */
    List<BoardLine> page(WorkspaceId workspace, BoardQuestion question, Window window);

    int count(WorkspaceId workspace, BoardQuestion question);

    /** The owners of the flags that it lists, in order. */
    List<String> owners(WorkspaceId workspace);

    /** What is due before then in any workspace, of which nobody was told under this kind. */
    List<Due> dueBefore(String kind, Instant then, int most);
}
