package io.colorguard.compliance.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What addresses name; what cannot be there answers like what is not there (IDN-3). */
final class Places {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Places() {}

    static WorkspaceKey workspace(String key) {
        return known(
                WorkspaceKey.isValid(key) ? Optional.of(new WorkspaceKey(key)) : Optional.empty(),
                Refusal.notFound("workspace.refusal.missing"));
    }

    static ChangeId change(String id) {
        return known(ChangeId.parse(id), Refusal.notFound("approval.refusal.change.missing", id));
    }

    static Criterion criterion(String word) {
        return known(
                Arrays.stream(Criterion.values()).filter(it -> it.word().equals(word)).findFirst(),
                Refusal.notFound("compliance.refusal.criterion.unknown", word));
    }

    static FlagKey flag(String key) {
        return known(
                FlagKey.isValid(key) ? Optional.of(new FlagKey(key)) : Optional.empty(),
                Refusal.notFound("catalog.refusal.flag.missing", key));
    }

    static ContentHash file(String sha256) {
        return known(
                HASH.matcher(sha256).matches()
                        ? Optional.of(new ContentHash(sha256))
                        : Optional.empty(),
                Refusal.notFound("compliance.refusal.file.missing", sha256));
    }

    static Safeguard.Kind safeguard(String word) {
        return known(
                Arrays.stream(Safeguard.Kind.values())
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst(),
                Refusal.notFound("compliance.refusal.safeguard.kind", word));
    }

    private static <T> T known(Optional<T> place, Refusal missing) {
        return value(place.map(Outcome::done).orElseGet(() -> Outcome.refused(missing)));
    }
}
