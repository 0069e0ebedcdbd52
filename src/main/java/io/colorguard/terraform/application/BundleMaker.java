package io.colorguard.terraform.application;

import io.colorguard.catalog.application.ApprovedDefinition;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes bundles of what is approved now, one flag after the other (TFM-1). */
@Component
class BundleMaker {

    /** More reasons than this help nobody. */
    private static final int MOST_REASONS = 20;

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
            List<Refusal> refusals = add(workspace, environments, flags.iterator(), draft);
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

    static List<Refusal> add(
            Workspace workspace,
            List<Environment> environments,
            Iterator<ApprovedFlag> flags,
            BundleDraft draft) {
        List<Refusal> refusals = new ArrayList<>();
        while (flags.hasNext() && refusals.size() < MOST_REASONS) {
            ApprovedFlag flag = flags.next();
            if (draft.has(StackId.WORKSPACE)) {
                draft.add(StackId.WORKSPACE, ExportedBlocks.flag(flag));
            }
            for (Environment environment : environments) {
                refusals.addAll(add(workspace, environment, flag, draft));
            }
        }
        return refusals;
    }

    private static List<Refusal> add(
            Workspace workspace, Environment environment, ApprovedFlag flag, BundleDraft draft) {
        StackId stack = StackId.of(environment);
        Optional<Outcome<ApprovedDefinition>> live =
                ExportFeed.definition(workspace, environment, flag);
        if (live.isPresent() && !flag.isRemoved()) {
            return live.get()
                    .flatMap(definition -> ExportedBlocks.definition(environment, definition))
                    .ifDone(block -> draft.add(stack, block))
                    .reasons();
        }
        if (ExportedBlocks.isWithheld(environment, flag)) {
            draft.withhold();
        }
        draft.add(stack, ExportedBlocks.leaving(workspace, environment, flag));
        return live.map(Outcome::reasons).orElse(List.of());
    }
}
