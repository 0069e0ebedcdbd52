package io.colorguard.catalog.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a definition stands as it does in one environment: what was agreed, by whom, on exactly which
 * content (APR-5, TFM-1).
 *
 * @param change number of the change request, or of the import that adopted it
 * @param approvers whose verdicts met the gate; nobody where the gate was automatic
 * @param hash of the canonical content they agreed to
 * @param existed whether FME had a definition there before the portal, whatever was agreed since
 */
public record Approval(
        String change,
        Kind kind,
        List<Person> approvers,
        Instant at,
        int policyVersion,
        ContentHash hash,
        boolean existed) {

    /** The ways in which a definition becomes approved. */
    public enum Kind {
        CHANGE,
        ADOPTION
    }

    public Approval {
        approvers = List.copyOf(approvers);
    }

    /** What is adopted existed, what a change made did not. */
    public Approval(
            String change,
            Kind kind,
            List<Person> approvers,
            Instant at,
            int policyVersion,
            ContentHash hash) {
        this(change, kind, approvers, at, policyVersion, hash, kind == Kind.ADOPTION);
    }

    /** The same in the place of an earlier approval, null where nothing stood. */
    public Approval after(@Nullable Approval earlier) {
        boolean known = existed || earlier != null && earlier.existed;
        return new Approval(change, kind, approvers, at, policyVersion, hash, known);
    }
}
