package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.KnownFlags;
import io.colorguard.catalog.domain.Vocabulary;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import would put into a workspace, and everything there is to say about it (TFM-4). The
 * same files and workspace always give the same plan.
 *
 * @param parts of the workspace
 * @param flags that can be taken
 * @param refused flags that cannot be taken as they are
 * @param problems of files, then of the workspace's parts, then of flags
 */
public record ImportPlan(
        List<WorkspacePart> parts,
        List<ReadFlag> flags,
        List<ImportedFlag> refused,
        List<ImportProblem> problems) {

    public ImportPlan {
        parts = List.copyOf(parts);
        flags = List.copyOf(flags);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }

    /**
     * The plan of these files, in their order, for this workspace.
     *
     * @param known flags of the workspace, which those of the files may depend on
     */
    public static ImportPlan of(
            List<ImportFile> files, Administration standing, KnownFlags known, Terms terms) {
        boolean fixesAccepted = terms.fixesAccepted();
        ReadFiles read = ReadFiles.of(files, standing.workspace().name(), fixesAccepted);
        List<ImportProblem> problems = new ArrayList<>(read.problems());
        var parts = new PlannedParts(standing, terms, problems);
        parts.take(read.parts());
        Vocabulary vocabulary = parts.vocabulary().with(read.known().or(known));
        List<ReadFlag> flags = new ArrayList<>();
        List<ImportedFlag> refused = new ArrayList<>();
        for (UnreadFlag flag : read.unread()) {
            problems.addAll(flag.problems(vocabulary));
            refused.add(flag.refused());
        }
        for (ReadFlag flag : read.flags()) {
            FlagVerdict verdict = FlagVerdict.of(flag, vocabulary, fixesAccepted);
            problems.addAll(verdict.problems());
            var content = verdict.content();
            if (content == null) {
                refused.add(flag.became(Effect.REFUSED, null));
            } else {
                flags.add(flag.with(content));
            }
        }
        return new ImportPlan(parts.parts(), flags, refused, problems);
    }

    /** Whether something is wrong that no accepted fix puts right. */
    public boolean isBlocked(boolean fixesAccepted) {
        return problems.stream().anyMatch(problem -> problem.blocks(fixesAccepted));
    }
}
