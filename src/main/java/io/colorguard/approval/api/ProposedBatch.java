package io.colorguard.approval.api;

import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.EditReader;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A batch as a client proposes it.
 *
 * @param window when the changes may take effect, at once without it
 * @param flags keys of 1 to 500 flags
 * @param edit what is done to each of them
 */
record ProposedBatch(
        @Nullable String title,
        @Nullable String reason,
        @Nullable WantedWindow window,
        @Nullable List<@Nullable String> flags,
        @Schema(implementation = BatchAnswer.EditShape.class)
                @Nullable Map<String, @Nullable Object> edit) {

    Outcome<Wanted> wanted() {
        List<String> keys =
                Objects.requireNonNullElse(flags, List.<@Nullable String>of()).stream()
                        .map(key -> Objects.requireNonNullElse(key, ""))
                        .toList();
        Optional<String> wrong = keys.stream().filter(key -> !FlagKey.isValid(key)).findFirst();
        if (wrong.isPresent()) {
            return Outcome.refused(
                    Refusal.invalid(
                            "CFG-1", "approval.refusal.batch.flags.key", "flags", wrong.get()));
        }
        return wording()
                .flatMap(wording ->
                        EditReader.read(Objects.requireNonNullElse(edit, Map.of()))
                                .map(read ->
                                        new Wanted(
                                                wording,
                                                read,
                                                keys.stream().map(FlagKey::new).toList())));
    }

    private Outcome<Wording> wording() {
        return Objects.requireNonNullElse(window, new WantedWindow(null, null))
                .window()
                .map(wanted ->
                        new Wording(
                                Objects.requireNonNullElse(title, ""),
                                Objects.requireNonNullElse(reason, ""),
                                wanted.orElse(null)));
    }
}
