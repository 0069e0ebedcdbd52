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
 * @param approvers whose verdicts met the gate, who adopted it, or who broke the glass; nobody
 *     where the gate was automatic
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

    /** The ways in which a definition comes to stand. */
    public enum Kind {
        /** By the verdicts of people. */
        CHANGE,
        /** By a policy that asks nobody. */
        AUTOMATIC,
        /** As it stood before the portal knew it. */
        ADOPTION,
        /** By break-glass, with its review owed (APR-11). */
        BYPASS
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

    /** Whether a change of the portal made it stand, which can be looked up. */
    public boolean isOfChange() {
        return kind != Kind.ADOPTION;
    }
}
