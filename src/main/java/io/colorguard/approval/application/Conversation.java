package io.colorguard.approval.application;

import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.identity.Person;
import java.time.Instant;
import java.util.List;

/**
 * What was said of a change and what became of it, oldest first (TLK-1).
 *
 * @param comments how many comments there are in all
 * @param left how many older entries are not told here
 */
public record Conversation(List<Entry> entries, int comments, int left) {

    public Conversation {
        entries = List.copyOf(entries);
    }

    /** One entry of the line of time. */
    public sealed interface Entry {

        Instant at();

        /** Somebody did something to the change. */
        record Happened(Instant at, Person by, String action, String reason, int cycle)
                implements Entry {}

        /** An edit or recall began a cycle, in which older verdicts are void (APR-5). */
        record CycleBegan(Instant at, int cycle) implements Entry {}

        /** Somebody judged it. */
        record Judged(Verdict verdict) implements Entry {
            @Override
            public Instant at() {
                return verdict.at();
            }
        }

        /** These environments went ahead. */
        record TookEffect(Instant at, List<String> environments) implements Entry {
            public TookEffect {
                environments = List.copyOf(environments);
            }
        }

        /** Somebody said something. */
        record Said(Comment comment) implements Entry {
            @Override
            public Instant at() {
                return comment.at();
            }
        }
    }
}
