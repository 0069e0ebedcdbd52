package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gates of changes submitted lately, to be judged once more (APR-16). Emergencies met none. */
public interface PastGates {

    /**
     * What a gate was judged by, and what it asked.
     *
     * @param before how the flag was classified, none where it was new
     */
    record Case(
            @Nullable Classification before, Classification after, Tier tier, Requirement asked) {

        /** What a policy would ask in its place. */
        public Requirement under(Policy policy) {
            return before == null
                    ? policy.judge(after, tier).requirement()
                    : policy.judge(before, after, tier).requirement();
        }
    }

    /** A case and how many gates were like it. */
    record Tally(Case like, int gates) {}

    /** One gate of one change. */
    record Line(
            ChangeId change,
            String flag,
            String title,
            String environment,
            Instant submittedAt,
            Case like) {}

    /** All since then, like by like. */
    List<Tally> tally(WorkspaceId workspace, Instant since);

    /** All since then, newest first; before them those that are like one of the first. */
    List<Line> page(WorkspaceId workspace, Instant since, Collection<Case> first, Window window);
}
