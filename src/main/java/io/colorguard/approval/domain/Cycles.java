package io.colorguard.approval.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.NavigableMap;

/** In which cycle each revision left a change (APR-5). */
public interface Cycles {

    /** Cycle by number of the revision. */
    NavigableMap<Long, Integer> of(WorkspaceId workspace, ChangeId change);
}
