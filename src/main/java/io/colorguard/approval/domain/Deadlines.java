package io.colorguard.approval.domain;

import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** What time alone brings about, and whether people were told of it (NTF-1). */
public interface Deadlines {

    /** A change, and the time that has passed for it. */
    record Passed(WorkspaceId workspace, ChangeId change, Instant due) {}

    /** Emergencies whose review is due before then, of which nobody was told under this kind. */
    List<Passed> owedReviews(String kind, Instant before, int most);

    /** Changes whose window closed before they took effect, untold under this kind. */
    List<Passed> missedWindows(String kind, Instant now, int most);

    /**
     * Open changes that nobody touched since then, untold under this kind; they are due from their
     * last touch on.
     */
    List<Passed> untouched(String kind, Instant since, int most);

    /** Notes that people are told; false where they were already, whoever told them. */
    boolean tell(String kind, Passed passed);
}
