package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An approval as it stands in a flag's row. */
record ApprovalDocument(
        String change,
        Approval.Kind kind,
        List<PersonDocument> approvers,
        Instant at,
        int policyVersion,
        String hash,
        @Nullable Boolean existed) {

    static ApprovalDocument of(Approval approval) {
        return new ApprovalDocument(
                approval.change(),
                approval.kind(),
                approval.approvers().stream().map(PersonDocument::of).toList(),
                approval.at(),
                approval.policyVersion(),
                approval.hash().value(),
                approval.existed());
    }

    Approval approval() {
        return new Approval(
                change,
                kind,
                approvers.stream().map(PersonDocument::person).toList(),
                at,
                policyVersion,
                new ContentHash(hash),
                existed == null ? kind == Approval.Kind.ADOPTION : existed);
    }
}
