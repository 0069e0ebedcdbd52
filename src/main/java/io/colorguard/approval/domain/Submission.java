package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.Finding;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A change about to be submitted, with all that decides whether it may be.
 *
 * @param findings what the rules of the catalog say of the proposed content (CFG-6)
 * @param keyTaken whether the key is, or once was, given to a flag (CAT-1)
 */
public record Submission(
        ChangeRequest change,
        Ground ground,
        List<Finding> findings,
        boolean keyTaken,
        Instant now) {

    public Submission {
        findings = List.copyOf(findings);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    Proposal proposal() {
        return change.proposal();
    }

    /** Why it cannot be submitted; empty when it can. */
    public List<Refusal> refusals() {
        return SubmissionPolicy.ALL.stream()
                .flatMap(policy -> policy.refusals(this).stream())
                .toList();
    }
}
