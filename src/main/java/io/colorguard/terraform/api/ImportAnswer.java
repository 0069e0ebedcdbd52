package io.colorguard.terraform.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.colorguard.terraform.domain.ImportProblem;
import io.colorguard.terraform.domain.ImportProblem.Words;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of an import as the API answers it. */
record ImportAnswer(
        @JsonProperty("import") @Nullable String importId,
        int created,
        int updated,
        int unchanged,
        Counts administration,
        List<Flag> flags,
        List<Problem> problems) {

    /** What became of one flag. */
    @Schema(name = "ImportedFlag")
    record Flag(
            String key,
            String file,
            @Nullable Integer line,
            String outcome,
            @Nullable String change) {}

    /** Something to say about a place in a file. */
    @Schema(name = "ImportProblem")
    record Problem(
            String file,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String flag,
            String field,
            String severity,
            String rule,
            String message,
            @Nullable String fix) {}

    static ImportAnswer of(ImportReport report, Function<Words, String> speech) {
        Counts counts = report.counts();
        return new ImportAnswer(
                report.importId(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                report.administration(),
                report.flags().stream().map(ImportAnswer::flag).toList(),
                report.problems().stream().map(problem -> problem(problem, speech)).toList());
    }

    private static Flag flag(ImportedFlag flag) {
        return new Flag(flag.key(), flag.file(), flag.line(), word(flag.effect()), flag.change());
    }

    private static Problem problem(ImportProblem problem, Function<Words, String> speech) {
        var position = problem.position();
        Words fix = problem.fix();
        return new Problem(
                problem.file(),
                position == null ? null : position.line(),
                position == null ? null : position.column(),
                problem.flag(),
                problem.field(),
                word(problem.severity()),
                problem.rule(),
                speech.apply(problem.words()),
                fix == null ? null : speech.apply(fix));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
