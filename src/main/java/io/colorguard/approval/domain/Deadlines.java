package io.colorguard.approval.domain;

import io.colorguard.approval.domain.ChangeRequests.Place;
import io.colorguard.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What time alone brings about, and whether people were told of it (NTF-1). Each list is a page of
 * what comes after a place, in the order of time.
 */
public interface Deadlines {

    /** After how long those who could let a change pass are reminded of it. */
    Duration PATIENCE = Duration.ofDays(3);

    /** A change, and the time that has passed for it. */
    record Passed(WorkspaceId workspace, ChangeId change, Instant due) {

        /** Comes before all that passes. */
        public static final Passed BEFORE_ALL =
                new Passed(Place.BEFORE_ALL.workspace(), Place.BEFORE_ALL.change(), Instant.EPOCH);
    }

    /** Emergencies whose review is due before then, of which nobody was told under this kind. */
    List<Passed> owedReviews(String kind, Instant before, Passed after, int most);

    /** Changes whose window closed before they took effect, untold under this kind. */
    List<Passed> missedWindows(String kind, Instant now, Passed after, int most);

    /**
     * Open changes that nobody touched since then, untold under this kind; they are due from their
     * last touch on.
     */
    List<Passed> untouched(String kind, Instant since, Passed after, int most);

    /** Notes that people are told; false where they were already, whoever told them. */
    boolean tell(String kind, Passed passed);
}
