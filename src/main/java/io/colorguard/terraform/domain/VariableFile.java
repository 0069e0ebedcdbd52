package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Input.Place;
import io.colorguard.terraform.domain.ImportProblem.Words;
import io.colorguard.terraform.hcl.Comment;
import io.colorguard.terraform.hcl.HclReader;
import io.colorguard.terraform.hcl.Problem;
import io.colorguard.terraform.hcl.ReadResult;
import io.colorguard.terraform.hcl.ReadResult.Read;
import io.colorguard.terraform.hcl.ReadResult.Unreadable;
import io.colorguard.terraform.json.JsonLiteralReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one file, free of secrets, with what there is to say about the file as such.
 *
 * @param variables null where the file could not be read
 */
record VariableFile(String name, Input.@Nullable Obj variables, List<ImportProblem> problems) {

    VariableFile {
        problems = List.copyOf(problems);
    }

    static VariableFile read(ImportFile file) {
        ReadResult result =
                file.isJson()
                        ? JsonLiteralReader.read(file.content(), "feature_flags")
                        : file.pasted()
                                ? HclReader.readPasted(file.content(), "feature_flags")
                                : HclReader.read(file.content());
        return switch (result) {
            case Unreadable(var problems) -> unreadable(file, problems);
            case Read read -> of(file.name(), read);
        };
    }

    private static VariableFile unreadable(ImportFile file, List<Problem> found) {
        List<ImportProblem> problems = new ArrayList<>();
        found.forEach(problem -> problems.add(problem(file.name(), problem)));
        String text = new String(file.content(), StandardCharsets.UTF_8);
        problems.addAll(WrittenSecrets.in(text, new Input.Position(1, 1), file.name()));
        return new VariableFile(file.name(), null, problems);
    }

    private static VariableFile of(String name, Read read) {
        List<ImportProblem> problems = new ArrayList<>();
        Input.Obj written = unwrapped(HclInput.of(read.body()));
        if (written.members().isEmpty()) {
            problems.add(
                    ImportProblem.of(
                            name,
                            Severity.WARNING,
                            new Place("", new Input.Position(1, 1)),
                            Words.of("terraform.problem.empty")));
        }
        Input.Obj variables = Secrets.remove(written, name, problems);
        for (Comment comment : read.comments()) {
            Input.Position at = HclInput.at(comment.position());
            problems.addAll(WrittenSecrets.in(comment.text(), at, name));
        }
        read.commentedOut()
                .forEach(block ->
                        problems.add(
                                ImportProblem.of(
                                        name,
                                        Severity.NOTICE,
                                        new Place("", HclInput.at(block.position())),
                                        Words.of("terraform.problem.commented.out"))));
        return new VariableFile(name, variables, problems);
    }

    /** The variables inside the JSON of a plan ({@code terraform show -json}). */
    private static Input.Obj unwrapped(Input.Obj top) {
        if (!(top.get("variables") instanceof Input.Obj planned)
                || top.get("format_version") == null) {
            return top;
        }
        var variables = new LinkedHashMap<String, Input>();
        planned.members()
                .forEach((name, variable) -> {
                    if (variable instanceof Input.Obj object
                            && object.get("value") instanceof Input value) {
                        variables.put(name, value);
                    }
                });
        return new Input.Obj(planned.place(), variables);
    }

    private static ImportProblem problem(String file, Problem problem) {
        String key =
                "terraform.problem.syntax."
                        + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '.');
        return ImportProblem.of(
                file,
                Severity.ERROR,
                new Place("", HclInput.at(problem.position())),
                new Words(key, List.copyOf(problem.arguments())));
    }
}
