package io.colorguard.approval.domain;

import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Person;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change as a line of a list shows it. */
public record ChangeSummary(
        ChangeId id,
        ChangeKind kind,
        FlagKey flag,
        Wording wording,
        Classification classification,
        ChangeState state,
        Person author,
        Instant createdAt,
        @Nullable Instant submittedAt,
        List<GateLine> gates) {

    /** A gate in that line. */
    public record GateLine(
            String environment, Tier tier, Requirement.Level level, Gate.State state) {}

    public ChangeSummary {
        gates = List.copyOf(gates);
    }

    /** The same line with its gates. */
    public ChangeSummary with(List<GateLine> all) {
        return new ChangeSummary(
                id,
                kind,
                flag,
                wording,
                classification,
                state,
                author,
                createdAt,
                submittedAt,
                all);
    }
}
