package io.colorguard.catalog.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.Optional;

/** What flags were after each revision (AUD-3). */
public interface FlagRevisions {

    /** The content that stood after the revision; empty where the flag did not, or no more. */
    Optional<FlagContent> after(WorkspaceId workspace, FlagKey key, long revision);
}
