package io.colorguard.compliance.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a flag is rolled back or monitored, as its own record says (CMP-3).
 *
 * @param words what is done, by whom, or what is watched
 * @param link where the rest can be read
 * @param by who wrote it last
 */
public record Safeguard(Kind kind, String words, @Nullable URI link, Person by, Instant at) {

    /** What a flag is safeguarded by. */
    public enum Kind {
        /** How to take it back. */
        ROLLBACK,
        /** How is it seen that it goes wrong. */
        MONITORING
    }

    /**
     * What somebody wants to write.
     *
     * @param link as written, empty for none
     */
    public record Wanted(String words, String link) {
        public Wanted {
            words = words.strip();
            link = link.strip();
        }

        /** It as somebody's word, or everything against it. */
        public Outcome<Safeguard> of(Kind kind, Person by, Instant at) {
            List<Refusal> refusals = new ArrayList<>(EvidenceRules.reason("words", words));
            URI address = address();
            if (address != null) {
                refusals.addAll(EvidenceRules.refusals(new Evidence.Link(address, "")));
            }
            return refusals.isEmpty()
                    ? Outcome.done(new Safeguard(kind, words, address, by, at))
                    : Outcome.refused(refusals);
        }

        /** What is no address at all is refused as one that leads nowhere. */
        private @Nullable URI address() {
            try {
                return link.isEmpty() ? null : new URI(link);
            } catch (URISyntaxException _) {
                return URI.create("#");
            }
        }
    }

    /** Everything against this as a reason to take one away. */
    public static List<Refusal> againstRemoval(String why) {
        return EvidenceRules.reason("reason", why);
    }

    /** Whether it says the same, whoever wrote it. */
    public boolean says(Safeguard other) {
        return kind == other.kind && words.equals(other.words) && isLink(other.link);
    }

    private boolean isLink(@Nullable URI other) {
        return link == null ? other == null : link.equals(other);
    }
}
