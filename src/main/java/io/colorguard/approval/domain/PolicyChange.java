package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Word;
import io.colorguard.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next policy as somebody proposes it, to be accepted by somebody else (APR-13).
 *
 * @param version counts the edits, from 1
 * @param baseVersion version of the policy that it was written against and would follow
 * @param reason why the policy should change
 * @param contributors everybody who wrote into it
 * @param ending how it ended, null as long as it waits
 */
public record PolicyChange(
        WorkspaceId workspace,
        PolicyChangeId id,
        int version,
        int baseVersion,
        PolicyTerms terms,
        String reason,
        Contributors contributors,
        Instant createdAt,
        @Nullable Ending ending) {

    /** Where a policy change stands. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        WITHDRAWN;

        /** The name in addresses, answers and message keys. */
        public String word() {
            return Word.of(this);
        }
    }

    /** Who ended it, how, why and when. */
    public record Ending(State state, Person by, String reason, Instant at) {
        public Ending {
            if (state == State.PROPOSED) {
                throw new IllegalArgumentException("what is proposed has not ended");
            }
        }
    }

    public State state() {
        return ending == null ? State.PROPOSED : ending.state();
    }

    public boolean isOpen() {
        return ending == null;
    }

    /** What somebody who accepts it says they saw: place, base, both matrices and the reason. */
    public ContentHash hash() {
        String content =
                String.join(
                        "\n",
                        workspace.value().toString(),
                        id.toString(),
                        "after " + baseVersion,
                        terms.canonical(),
                        reason);
        return ContentHash.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The policy that accepting it puts in force. */
    public Policy next(Instant at) {
        return new Policy(baseVersion + 1, terms, contributors.author().id(), at);
    }

    PolicyChange revised(int base, PolicyTerms wanted, String why, Person by) {
        return new PolicyChange(
                workspace,
                id,
                version + 1,
                base,
                wanted,
                why,
                contributors.with(by),
                createdAt,
                null);
    }

    PolicyChange ended(Ending how) {
        return new PolicyChange(
                workspace,
                id,
                version + 1,
                baseVersion,
                terms,
                reason,
                contributors,
                createdAt,
                how);
    }
}
