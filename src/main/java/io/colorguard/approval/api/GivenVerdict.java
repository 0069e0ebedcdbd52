package io.colorguard.approval.api;

import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a client gives it.
 *
 * @param verdict {@code approve}, {@code ask} or {@code reject}
 * @param contentHashes of the definitions that were read, by environment
 * @param cycle of the change that was read; an approval needs it once its gates have left the first
 */
record GivenVerdict(
        @Nullable String verdict,
        @Nullable Map<String, @Nullable String> contentHashes,
        @Nullable String reason,
        @Nullable Integer cycle) {

    Outcome<Decision> decision() {
        Optional<Verdict.Kind> kind =
                Arrays.stream(Verdict.Kind.values())
                        .filter(known -> Word.of(known).equals(verdict))
                        .findFirst();
        if (kind.isEmpty()) {
            return Outcome.refused(
                    Refusal.invalid("APR-7", "approval.refusal.verdict.unknown", "verdict"));
        }
        Map<String, ContentHash> seen = new TreeMap<>();
        for (var entry :
                Objects.requireNonNullElse(contentHashes, Map.<String, String>of()).entrySet()) {
            Optional<ContentHash> hash = hash(entry.getValue());
            if (hash.isEmpty()) {
                return Outcome.refused(
                        Refusal.conflict("APR-5", "approval.refusal.hash.other", entry.getKey()));
            }
            seen.put(entry.getKey(), hash.get());
        }
        return kind.get() == Verdict.Kind.APPROVE && seen.isEmpty()
                ? Outcome.refused(
                        Refusal.invalid("APR-5", "approval.refusal.hash.missing", "contentHashes"))
                : Outcome.done(
                        new Decision(
                                kind.get(), seen, cycle, Objects.requireNonNullElse(reason, "")));
    }

    private static Optional<ContentHash> hash(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new ContentHash(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
