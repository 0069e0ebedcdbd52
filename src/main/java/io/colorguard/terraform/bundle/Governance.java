package io.colorguard.terraform.bundle;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.HclWriter;
import java.util.List;

/**
 * What a block is traced to: the change, who agreed to it and how, and the hash of what they agreed
 * to (TFM-1).
 *
 * @param approvers never empty: where no person had to agree it says that the policy did
 */
public record Governance(String change, String manner, List<String> approvers, ContentHash hash) {

    public Governance {
        approvers = List.copyOf(approvers);
    }

    public static Governance of(Approval approval) {
        List<String> names = approval.approvers().stream().map(Person::userName).toList();
        if (approval.kind() == Approval.Kind.BYPASS) {
            return new Governance(
                    approval.change(),
                    "bypassed its gate by",
                    List.of("break-glass of " + String.join(", ", names)),
                    approval.hash());
        }
        if (names.isEmpty()) {
            String policy = "policy v" + approval.policyVersion();
            return new Governance(
                    approval.change(),
                    "approved automatically by",
                    List.of(policy),
                    approval.hash());
        }
        String manner = approval.kind() == Approval.Kind.ADOPTION ? "adopted by" : "approved by";
        return new Governance(approval.change(), manner, names, approval.hash());
    }

    /** The comment above a block, which survives {@code terraform fmt}. */
    void comment(HclWriter out) {
        out.comment("change " + change + " " + manner + " " + String.join(", ", approvers));
        out.comment("content sha256 " + hash);
    }

    /** The same as typed data, which the modules check and put out. */
    void attributes(HclWriter out) {
        out.object(
                "governance",
                in ->
                        in.attribute("change_id", Expression.string(change))
                                .attribute("approvers", Expression.strings(approvers))
                                .attribute("content_sha256", Expression.string(hash.value())));
    }
}
