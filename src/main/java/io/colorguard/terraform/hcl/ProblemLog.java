package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The problems found so far. Most are noted and reading goes on; after some nothing that follows
 * can be trusted.
 */
final class ProblemLog {

    private static final int LIMIT = 100;

    private final List<Problem> problems = new ArrayList<>();

    /** Reading ends here; the reason is in the log. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stop() {
            super(null, null, false, false);
        }
    }

    void note(Code code, Position position, String... arguments) {
        problems.add(new Problem(code, position, arguments));
        if (problems.size() == LIMIT) {
            throw stop(Code.TOO_MANY_PROBLEMS, position, Integer.toString(LIMIT));
        }
    }

    Stop stop(Code code, Position position, String... arguments) {
        problems.add(new Problem(code, position, arguments));
        return new Stop();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> sorted() {
        return problems.stream().sorted(Comparator.comparing(Problem::position)).toList();
    }
}
