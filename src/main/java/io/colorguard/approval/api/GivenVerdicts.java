package io.colorguard.approval.api;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Decision;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One verdict on several changes of a batch (BAT-4).
 *
 * @param verdict {@code approve}, {@code ask} or {@code reject}
 * @param changes those it is about, each as it was read
 */
record GivenVerdicts(
        @Nullable String verdict, @Nullable String reason, @Nullable List<@Nullable Seen> changes) {

    /**
     * A change as it was read.
     *
     * @param contentHashes of the definitions that were read, by environment
     */
    record Seen(
            @Nullable String change,
            @Nullable Map<String, @Nullable String> contentHashes,
            @Nullable Integer cycle) {

        private static final Seen NOTHING = new Seen(null, null, null);
    }

    /** The decision about each change, or what is wrong with the first that cannot be read. */
    Outcome<SequencedMap<ChangeId, Decision>> decisions() {
        List<Seen> seen =
                Objects.requireNonNullElse(changes, List.<@Nullable Seen>of()).stream()
                        .map(one -> one == null ? Seen.NOTHING : one)
                        .toList();
        if (seen.isEmpty()) {
            return Outcome.refused(
                    Refusal.invalid("BAT-4", "approval.refusal.batch.changes.none", "changes"));
        }
        SequencedMap<ChangeId, Decision> decisions = new LinkedHashMap<>();
        for (Seen one : seen) {
            String number = Objects.requireNonNullElse(one.change(), "");
            Optional<ChangeId> id = ChangeId.parse(number);
            if (id.isEmpty()) {
                return Outcome.refused(Refusal.notFound("approval.refusal.change.missing", number));
            }
            Outcome<Decision> decision =
                    new GivenVerdict(verdict, one.contentHashes(), reason, one.cycle()).decision();
            if (decision.find().isEmpty()) {
                return Outcome.refused(decision.reasons());
            }
            decision.ifDone(it -> decisions.put(id.get(), it));
        }
        return Outcome.done(decisions);
    }
}
