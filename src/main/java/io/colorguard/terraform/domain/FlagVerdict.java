package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagRules;
import io.colorguard.catalog.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog's rules say of a flag that was read.
 *
 * @param content with the accepted fixes, null where something forbids taking it
 */
record FlagVerdict(@Nullable FlagContent content, List<ImportProblem> problems) {

    FlagVerdict {
        problems = List.copyOf(problems);
    }

    static FlagVerdict of(ReadFlag flag, Vocabulary vocabulary, boolean fixesAccepted) {
        List<Finding> findings = FlagRules.check(flag.content(), vocabulary);
        List<ImportProblem> problems = problems(flag, findings);
        FlagContent fixed = fixesAccepted ? fixed(flag.content(), findings) : flag.content();
        if (!fixed.equals(flag.content())) {
            return recheck(flag, fixed, vocabulary, problems);
        }
        boolean blocked =
                flag.blocked()
                        || problems.stream().anyMatch(problem -> problem.blocks(fixesAccepted));
        return new FlagVerdict(blocked ? null : fixed, problems);
    }

    private static FlagContent fixed(FlagContent content, List<Finding> findings) {
        FlagContent fixed = content;
        for (Finding finding : findings) {
            var fix = finding.fix();
            fixed = fix == null ? fixed : fix.apply(fixed);
        }
        return fixed;
    }

    /** What only shows after a fix is told too. */
    private static FlagVerdict recheck(
            ReadFlag flag, FlagContent fixed, Vocabulary vocabulary, List<ImportProblem> told) {
        List<Finding> left =
                FlagRules.check(fixed, vocabulary).stream().filter(Finding::isError).toList();
        Set<ImportProblem> all = new LinkedHashSet<>(told);
        all.addAll(problems(flag, left));
        boolean taken = left.isEmpty() && !flag.blocked();
        return new FlagVerdict(taken ? fixed : null, new ArrayList<>(all));
    }

    private static List<ImportProblem> problems(ReadFlag flag, List<Finding> findings) {
        return findings.stream()
                .map(f ->
                        ImportProblem.of(flag.file(), f, flag.input().nearest(f.field()))
                                .about(flag.input()))
                .toList();
    }
}
