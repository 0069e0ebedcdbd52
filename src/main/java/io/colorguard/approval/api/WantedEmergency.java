package io.colorguard.approval.api;

import io.colorguard.approval.domain.Emergency;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An emergency as a client wants it.
 *
 * @param action {@code kill}, {@code switch} or {@code take_back}
 * @param treatment which everybody shall get, for {@code switch}
 * @param contentHash of the definition to go back to, for {@code take_back}
 */
record WantedEmergency(
        @Nullable String action,
        @Nullable String environment,
        @Nullable String treatment,
        @Nullable String contentHash,
        @Nullable String reason,
        @Nullable String incident) {

    Outcome<Emergency> emergency() {
        String where = Objects.requireNonNullElse(environment, "");
        if (where.isEmpty()) {
            return refused("environment", "environment");
        }
        return switch (Objects.requireNonNullElse(action, "")) {
            case "kill" -> Outcome.done(new Emergency.Kill(where));
            case "switch" ->
                    Outcome.done(
                            new Emergency.Switch(where, Objects.requireNonNullElse(treatment, "")));
            case "take_back" -> takeBack(where);
            default -> refused("action", "action");
        };
    }

    private Outcome<Emergency> takeBack(String where) {
        try {
            return Outcome.done(
                    new Emergency.TakeBack(
                            where, new ContentHash(Objects.requireNonNullElse(contentHash, ""))));
        } catch (IllegalArgumentException _) {
            return refused("hash", "contentHash");
        }
    }

    private static Outcome<Emergency> refused(String what, String field) {
        return Outcome.refused(Refusal.invalid("APR-11", "approval.refusal.glass." + what, field));
    }
}
