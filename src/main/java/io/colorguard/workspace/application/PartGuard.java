package io.colorguard.workspace.application;

import static java.util.stream.Collectors.joining;

import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.application.WorkspaceUse.Use;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.References;
import io.colorguard.workspace.domain.SegmentSize;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps what flags stand on: their gates and their delivery must not change under them. */
@Component
class PartGuard {

    private static final int EXAMPLES = 5;

    private final ObjectProvider<WorkspaceUse> uses;

    PartGuard(ObjectProvider<WorkspaceUse> uses) {
        this.uses = uses;
    }

    /** Why a part cannot go. */
    List<Refusal> againstRemoval(
            WorkspacePart part, Inventory known, List<SegmentSize> segmentSizes) {
        List<Refusal> refusals = new ArrayList<>();
        List<WorkspacePart> references = References.to(part, known, segmentSizes);
        if (!references.isEmpty()) {
            String names =
                    references.stream()
                            .limit(EXAMPLES)
                            .map(WorkspacePart::identity)
                            .collect(joining(", "));
            refusals.add(conflict("referred", references.size(), names));
        }
        refusals.addAll(inUse(known.workspace().id(), part, "in_use"));
        return refusals;
    }

    /**
     * Why a part cannot become another: an environment's tier decides the gates of its flags and
     * its name decides where they are delivered, so neither moves once flags stand in it (APR-2).
     */
    List<Refusal> againstChange(WorkspaceId workspace, WorkspacePart before, WorkspacePart after) {
        return before instanceof Environment && !before.equals(after)
                ? inUse(workspace, before, "environment.fixed")
                : List.of();
    }

    private List<Refusal> inUse(WorkspaceId workspace, WorkspacePart part, String message) {
        return uses.orderedStream()
                .map(use -> use.flagsUsing(workspace, part))
                .filter(use -> use.count() > 0)
                .map(use -> conflict(message, use.count(), examples(use)))
                .toList();
    }

    private static String examples(Use use) {
        return use.examples().stream().limit(EXAMPLES).collect(joining(", "));
    }

    private static Refusal conflict(String message, long count, String names) {
        return Refusal.conflict("CFG-6", "workspace.refusal." + message, count, names);
    }
}
