package io.colorguard.approval.ui;

import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.ChangeSummary.GateLine;
import io.colorguard.approval.domain.Gate;
import io.colorguard.uikit.ItemPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a list says of a change. */
final class ChangeWords {

    private ChangeWords() {}

    static List<ItemPart> gates(ChangeSummary change) {
        return change.gates().stream().map(ChangeWords::gate).toList();
    }

    private static ItemPart gate(GateLine gate) {
        return ItemPart.of(
                Map.of(
                        "environment", gate.environment(),
                        "tier", Words.look(gate.tier()).cssClass(),
                        "letter", gate.tier().name().substring(0, 1),
                        "passed", gate.state() == Gate.State.PASSED,
                        "title", Words.of(gate.level()) + ": " + Words.of(gate.state())));
    }

    /** "Peer review" while something is asked; else the state. */
    static String state(ChangeSummary change) {
        List<String> asked =
                change.gates().stream()
                        .filter(gate -> gate.state() == Gate.State.OPEN)
                        .map(gate -> Words.of(gate.level()))
                        .distinct()
                        .toList();
        return change.state().name().isOpen() && !asked.isEmpty() && isReviewed(change)
                ? String.join(", ", asked)
                : Words.of(change.state().name());
    }

    private static boolean isReviewed(ChangeSummary change) {
        return change.state() instanceof ChangeState.InReview;
    }

    /** Since when it waits. */
    static Instant since(ChangeSummary change) {
        Instant submitted = change.submittedAt();
        return submitted == null ? change.createdAt() : submitted;
    }
}
