package io.colorguard.compliance.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.Arrays;
import java.util.Optional;

/** What addresses name; what cannot be there answers like what is not there (IDN-3). */
final class Places {

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

    private static <T> T known(Optional<T> place, Refusal missing) {
        return value(place.map(Outcome::done).orElseGet(() -> Outcome.refused(missing)));
    }
}
