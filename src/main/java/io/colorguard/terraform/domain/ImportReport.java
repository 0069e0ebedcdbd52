package io.colorguard.terraform.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param importId under which adopted flags are traced, null where nothing was adopted
 * @param administration parts of the workspace
 * @param problems in the order of files and places
 */
public record ImportReport(
        @Nullable String importId,
        List<ImportedFlag> flags,
        Counts administration,
        List<ImportProblem> problems) {

    /** How many of something were new, different, the same. */
    public record Counts(int created, int updated, int unchanged) {
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /** What became, or would become, of a flag. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * A flag of the files.
     *
     * @param change id of the change request that proposes it, null where there is none
     */
    public record ImportedFlag(
            String key,
            String file,
            @Nullable Integer line,
            Effect effect,
            @Nullable String change) {}

    public ImportReport {
        flags = List.copyOf(flags);
        problems = List.copyOf(problems);
    }

    /** The flags only; parts of the workspace are counted by themselves. */
    public Counts counts() {
        return new Counts(count(Effect.CREATED), count(Effect.UPDATED), count(Effect.UNCHANGED));
    }

    private int count(Effect effect) {
        return (int) flags.stream().filter(flag -> flag.effect() == effect).count();
    }

    /** Whether something is wrong that no accepted fix puts right. */
    public boolean isBlocked(boolean fixesAccepted) {
        return problems.stream().anyMatch(problem -> problem.blocks(fixesAccepted));
    }
}
