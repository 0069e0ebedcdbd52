package io.colorguard.terraform.application;

import io.colorguard.catalog.application.ExportFeed;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.BundleDraft;
import io.colorguard.terraform.bundle.ExportLog;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.workspace.application.AdministrationDesk;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes bundles of what is approved now, one flag after the other (TFM-1). */
@Component
class BundleMaker {

    /** More reasons than this help nobody. */
    private static final int MOST_REASONS = 20;

    /** Flags that are written out while others are still read. */
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final ExportFeed feed;
    private final AdministrationDesk administration;
    private final ExportLog log;

    BundleMaker(ExportFeed feed, AdministrationDesk administration, ExportLog log) {
        this.feed = feed;
        this.administration = administration;
        this.log = log;
    }

    /** The bundle of the workspace, or of one of its environments. */
    Outcome<Bundle> make(Workspace workspace, @Nullable Environment only) {
        BundleDraft draft = new BundleDraft(administration.administration(workspace.id()));
        List<Environment> environments = only == null ? workspace.environments() : List.of(only);
        environments.forEach(draft::with);
        if (only == null) {
            draft.withWorkspace();
        }
        boolean finished = false;
        try (Stream<ApprovedFlag> flags = feed.flags(workspace.id())) {
            List<Refusal> refusals = add(new FlagInBundle(workspace, environments), flags, draft);
            finished = refusals.isEmpty();
            return finished
                    ? Outcome.done(draft.finish(stack -> log.latest(workspace.id(), stack)))
                    : Outcome.refused(refusals);
        } finally {
            if (!finished) {
                draft.discard();
            }
        }
    }

    static List<Refusal> add(FlagInBundle writer, Stream<ApprovedFlag> flags, BundleDraft draft) {
        boolean whole = draft.has(StackId.WORKSPACE);
        Iterator<FlagInBundle.Written> all =
                flags.gather(Gatherers.mapConcurrent(AT_ONCE, flag -> writer.write(flag, whole)))
                        .iterator();
        List<Refusal> refusals = new ArrayList<>();
        while (all.hasNext() && refusals.size() < MOST_REASONS) {
            FlagInBundle.Written written = all.next();
            refusals.addAll(written.refusals());
            draft.withhold(written.withheld());
            written.entries().forEach(draft::add);
        }
        return refusals;
    }
}
