package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words about a flag that two changes wrote: different fields are merged, the same field is a
 * conflict (APR-6).
 */
public final class AboutMerge {

    private final List<Refusal> conflicts = new ArrayList<>();

    private AboutMerge() {}

    /** What people will read once the proposal stands on the flag as it is approved now. */
    public static Outcome<About> of(Proposal proposal, @Nullable FlagContent approved) {
        FlagContent base = proposal.base();
        About wanted = proposal.after().about();
        return base == null || approved == null
                ? Outcome.done(wanted)
                : new AboutMerge().merge(base.about(), approved.about(), wanted);
    }

    private Outcome<About> merge(About base, About theirs, About mine) {
        About merged =
                new About(
                        field(
                                "description",
                                base.description(),
                                theirs.description(),
                                mine.description()),
                        field("owner", base.owner(), theirs.owner(), mine.owner()),
                        field("tags", base.tags(), theirs.tags(), mine.tags()));
        return conflicts.isEmpty() ? Outcome.done(merged) : Outcome.refused(conflicts);
    }

    private <T> T field(String name, T base, T theirs, T mine) {
        if (Objects.equals(base, mine) || Objects.equals(theirs, mine)) {
            return theirs;
        }
        if (!Objects.equals(base, theirs)) {
            conflicts.add(Refusal.conflict("APR-6", "approval.refusal.about.moved", name));
        }
        return mine;
    }
}
