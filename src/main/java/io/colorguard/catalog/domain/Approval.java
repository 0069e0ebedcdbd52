package io.colorguard.catalog.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.List;

/**
 * Why a definition stands as it does in one environment: what was agreed, by whom, on exactly which
 * content (APR-5, TFM-1).
 *
 * @param change number of the change request, or of the import that adopted it
 * @param approvers whose verdicts met the gate; nobody where the gate was automatic
 * @param hash of the canonical content they agreed to
 */
public record Approval(
        String change,
        Kind kind,
        List<Person> approvers,
        Instant at,
        int policyVersion,
        ContentHash hash) {

    /** The ways in which a definition becomes approved. */
    public enum Kind {
        CHANGE,
        ADOPTION
    }

    public Approval {
        approvers = List.copyOf(approvers);
    }
}
