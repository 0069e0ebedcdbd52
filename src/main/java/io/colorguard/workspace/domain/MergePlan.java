package io.colorguard.workspace.domain;

import static java.util.Comparator.comparing;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.MergeReport.Effect;
import io.colorguard.workspace.domain.MergeReport.Merged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares a draft with what stands and judges each part among those before it (TFM-4). */
public final class MergePlan {

    private final Administration now;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Merged> items = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Inventory known;

    private MergePlan(Administration now) {
        this.now = now;
        this.known = now.inventory();
    }

    /** What merging would do, parts in an order in which each follows those it refers to. */
    public static Outcome<MergeReport> of(AdministrationDraft draft, Administration now) {
        MergePlan plan = new MergePlan(now);
        if (draft.workspaceName() != null) {
            plan.refusals.addAll(WorkspaceRules.checkName(draft.workspaceName()));
        }
        IntStream.range(0, draft.parts().size())
                .boxed()
                .sorted(comparing(i -> draft.parts().get(i).kind()))
                .forEach(i -> plan.add(draft.parts().get(i), "parts[" + i + "]"));
        return plan.refusals.isEmpty()
                ? Outcome.done(new MergeReport(plan.items))
                : Outcome.refused(plan.refusals);
    }

    private void add(WorkspacePart part, String path) {
        if (!seen.add(part.kind() + " " + part.identity())) {
            refusals.add(
                    Refusal.invalid(
                            "TFM-4",
                            "workspace.refusal.twice",
                            path,
                            Checks.shown(part.identity())));
            return;
        }
        Optional<WorkspacePart> before = now.find(part);
        refusals.addAll(
                before.isPresent()
                        ? WorkspaceRules.check(part, known, path)
                        : WorkspaceRules.checkAdded(part, known, path));
        items.add(new Merged(part, before, effect(part, before)));
        known = known.with(part);
    }

    private static Effect effect(WorkspacePart part, Optional<WorkspacePart> before) {
        if (before.isEmpty()) {
            return Effect.CREATED;
        }
        return before.get().equals(part) ? Effect.UNCHANGED : Effect.UPDATED;
    }
}
