package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** What addresses name; what cannot be there answers like what is not there (IDN-3). */
final class Places {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private Places() {}

    static WorkspaceKey workspace(String key) {
        return known(
                WorkspaceKey.isValid(key) ? Optional.of(new WorkspaceKey(key)) : Optional.empty(),
                Refusal.notFound("workspace.refusal.missing"));
    }

    static FlagKey flag(String key) {
        return known(
                FlagKey.isValid(key) ? Optional.of(new FlagKey(key)) : Optional.empty(),
                Refusal.notFound("catalog.refusal.flag.missing", key));
    }

    static int version(String number) {
        return known(
                Optional.of(number).filter(VERSION.asMatchPredicate()).map(Integer::parseInt),
                Refusal.notFound("approval.refusal.policy.unknown", number));
    }

    static PolicyChangeId policyChange(String id) {
        return known(
                PolicyChangeId.parse(id), Refusal.notFound("approval.refusal.policy.missing", id));
    }

    static ChangeId change(String id) {
        return known(ChangeId.parse(id), Refusal.notFound("approval.refusal.change.missing", id));
    }

    static BatchId batch(String id) {
        return known(BatchId.parse(id), Refusal.notFound("approval.refusal.batch.missing", id));
    }

    private static <T> T known(Optional<T> place, Refusal missing) {
        return value(place.map(Outcome::done).orElseGet(() -> Outcome.refused(missing)));
    }
}
