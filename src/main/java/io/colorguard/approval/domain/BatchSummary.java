package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import java.time.Instant;

/** A batch as a line of a list shows it. */
public record BatchSummary(
        BatchId id, String title, BulkEdit edit, Person author, Instant createdAt, Tally tally) {

    /**
     * Its flags, counted.
     *
     * @param open whose changes wait for somebody
     * @param applied whose changes are in force
     * @param ended whose changes ended without effect
     * @param refused that could not be changed
     */
    public record Tally(int flags, int open, int applied, int ended, int refused) {

        /** Those that nothing became of yet. */
        public int untried() {
            return flags - open - applied - ended - refused;
        }
    }
}
