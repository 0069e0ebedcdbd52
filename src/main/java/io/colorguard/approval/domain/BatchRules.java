package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What would be wrong with a batch whatever its flags are (BAT-1). */
public final class BatchRules {

    private BatchRules() {}

    /** Every reason against the batch as a whole; empty when its flags can be tried. */
    public static List<Refusal> refusals(Wanted wanted, Workspace workspace, Instant now) {
        List<Refusal> all = new ArrayList<>(Words.refusals(wanted.wording()));
        if (wanted.wording().reason().isEmpty()) {
            all.add(Refusal.invalid("AUD-1", "approval.refusal.batch.reason", "reason"));
        }
        ReleaseWindow window = wanted.wording().window();
        if (window != null) {
            all.addAll(window.refusals(now));
        }
        if (wanted.flags().isEmpty()) {
            all.add(Refusal.invalid("BAT-1", "approval.refusal.batch.flags.none", "flags"));
        }
        if (wanted.flags().size() > Batch.MOST) {
            all.add(
                    Refusal.invalid(
                            "BAT-1",
                            "approval.refusal.batch.flags.many",
                            "flags",
                            wanted.flags().size(),
                            Batch.MOST));
        }
        List<String> known = workspace.environments().stream().map(Environment::key).toList();
        wanted.edit().environments().stream()
                .filter(key -> !known.contains(key))
                .map(key ->
                        Refusal.invalid(
                                "BAT-1",
                                "approval.refusal.batch.environment",
                                "edit.environment",
                                key,
                                String.join(", ", known)))
                .forEach(all::add);
        return all;
    }
}
