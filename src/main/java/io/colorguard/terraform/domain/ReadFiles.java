package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.KnownFlags;
import io.colorguard.terraform.domain.AdministrationReader.Placed;
import io.colorguard.terraform.domain.ImportProblem.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all the files of an import say, before anything is compared with the workspace.
 *
 * @param parts of the workspace that they describe
 * @param flags that they describe, those among them that are blocked too
 * @param unread flags that could not be read whole
 */
record ReadFiles(
        List<Placed> parts,
        List<ReadFlag> flags,
        List<UnreadFlag> unread,
        List<ImportProblem> problems) {

    private static final Set<String> OTHER_VARIABLES =
            Set.of("workspace", "environment_name", "traffic_type_name", FlagsOfFiles.VARIABLE);

    ReadFiles {
        parts = List.copyOf(parts);
        flags = List.copyOf(flags);
        unread = List.copyOf(unread);
        problems = List.copyOf(problems);
    }

    static ReadFiles of(List<ImportFile> files, String workspaceName, boolean fixesAccepted) {
        List<ImportProblem> problems = new ArrayList<>();
        List<Placed> parts = new ArrayList<>();
        var flags = new FlagsOfFiles(fixesAccepted, problems);
        for (ImportFile each : files) {
            VariableFile file = VariableFile.read(each);
            problems.addAll(file.problems());
            Input.Obj variables = file.variables();
            if (variables != null) {
                tellUnknown(file, variables, problems);
                tellWorkspace(file, variables, workspaceName, problems);
                parts.addAll(AdministrationReader.read(file, variables, problems));
                flags.add(file, variables);
            }
        }
        return new ReadFiles(parts, flags.flags(), flags.unread(), problems);
    }

    /** What stands in the files by itself, for others to depend on. */
    KnownFlags known() {
        Map<FlagKey, FlagContent> taken =
                flags.stream()
                        .filter(flag -> !flag.blocked())
                        .map(ReadFlag::content)
                        .collect(Collectors.toMap(FlagContent::key, content -> content));
        return key -> Optional.ofNullable(taken.get(key));
    }

    private static void tellUnknown(
            VariableFile file, Input.Obj variables, List<ImportProblem> problems) {
        Set<String> known = new HashSet<>(OTHER_VARIABLES);
        known.addAll(AdministrationReader.variables());
        variables
                .members()
                .forEach((name, value) -> {
                    if (!known.contains(name)) {
                        problems.add(
                                ImportProblem.of(
                                        file.name(),
                                        Severity.WARNING,
                                        value.place(),
                                        Words.of("terraform.problem.unknown.attribute", name)));
                    }
                });
    }

    /** A file of another workspace is imported only knowingly. */
    private static void tellWorkspace(
            VariableFile file,
            Input.Obj variables,
            String workspaceName,
            List<ImportProblem> problems) {
        if (variables.get("workspace") instanceof Input.Obj workspace
                && workspace.get("name") instanceof Input.Str named
                && !named.value().equalsIgnoreCase(workspaceName)) {
            problems.add(
                    ImportProblem.of(
                            file.name(),
                            Severity.WARNING,
                            named.place(),
                            Words.of(
                                    "terraform.problem.other.workspace",
                                    named.value(),
                                    workspaceName)));
        }
    }
}
