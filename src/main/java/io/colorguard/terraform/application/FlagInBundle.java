package io.colorguard.terraform.application;

import io.colorguard.catalog.application.ApprovedDefinition;
import io.colorguard.catalog.application.ExportFeed;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.terraform.bundle.StackText;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes flags out for every stack of a bundle; asks nothing but what it is given. */
record FlagInBundle(Workspace workspace, List<Environment> environments) {

    /**
     * A flag as the stacks have it.
     *
     * @param withheld how many of its definitions wait for a later stage
     * @param refusals why it cannot be exported
     */
    record Written(List<StackText> entries, int withheld, List<Refusal> refusals) {}

    Written write(ApprovedFlag flag, boolean whole) {
        List<StackText> entries = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        int withheld = 0;
        if (whole) {
            entries.add(StackText.of(StackId.WORKSPACE, ExportedBlocks.flag(flag)));
        }
        for (Environment environment : environments) {
            write(environment, flag).ifDone(entries::add).ifRefused(refusals::addAll);
            withheld += ExportedBlocks.isWithheld(environment, flag) ? 1 : 0;
        }
        return new Written(entries, withheld, refusals);
    }

    private Outcome<StackText> write(Environment environment, ApprovedFlag flag) {
        StackId stack = StackId.of(environment);
        Optional<Outcome<ApprovedDefinition>> live =
                ExportFeed.definition(workspace, environment, flag);
        if (live.isPresent() && !flag.isRemoved()) {
            return live.get()
                    .flatMap(definition -> ExportedBlocks.definition(environment, definition))
                    .map(block -> StackText.of(stack, block));
        }
        if (ExportedBlocks.isTampered(workspace, environment, flag)) {
            return Outcome.refused(
                    Refusal.conflict(
                            "TFM-1",
                            "catalog.refusal.export.tampered",
                            flag.key().value(),
                            environment.key()));
        }
        StackText leaving =
                StackText.of(stack, ExportedBlocks.leaving(workspace, environment, flag));
        return live.map(outcome -> outcome.map(_ -> leaving)).orElse(Outcome.done(leaving));
    }
}
