package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.Input;
import io.colorguard.terraform.domain.ImportProblem.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what was read before anything else sees it; they are never stored, logged or
 * echoed (TFM-4).
 */
final class Secrets {

    static final String TOLD = "terraform.problem.secret";

    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)(.*[_-])?(api_?key|api_?token|access_?token|auth_?token|token|secret|password|passwd|private_?key|credentials?)");
    private static final Pattern IN_JSON =
            Pattern.compile(
                    "(?i)\"([a-z0-9_-]*[_-])?(api_?key|api_?token|access_?token|auth_?token|secret|password|passwd|private_?key)\"\\s*:\\s*\"[^\"]+\"");

    private static final Pattern FLAG =
            Pattern.compile(FlagsOfFiles.VARIABLE + "(\\[[0-9]+])?+(\\.[^.\\[]+)?+");

    private final String file;
    private final List<ImportProblem> problems;
    private @Nullable Input flag;

    private Secrets(String file, List<ImportProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tree without its secrets; each one found is added to the problems by name and place. */
    static Input.Obj remove(Input.Obj tree, String file, List<ImportProblem> problems) {
        return new Secrets(file, problems).cleaned(tree);
    }

    private Input.Obj cleaned(Input.Obj object) {
        var members = new LinkedHashMap<String, Input>();
        for (Map.Entry<String, Input> member : object.members().entrySet()) {
            if (isSecret(member.getKey(), member.getValue())) {
                tell(member.getValue(), member.getKey());
            } else {
                members.put(member.getKey(), cleaned(member.getValue()));
            }
        }
        return new Input.Obj(object.place(), members);
    }

    private Input cleaned(Input input) {
        return switch (input) {
            case Input.Obj object when FLAG.matcher(object.place().path()).matches() -> {
                flag = object;
                Input.Obj cleaned = cleaned(object);
                flag = null;
                yield cleaned;
            }
            case Input.Obj object -> cleaned(object);
            case Input.Arr(var place, var elements) -> {
                List<Input> kept = new ArrayList<>();
                elements.forEach(element -> kept.add(cleaned(element)));
                yield new Input.Arr(place, kept);
            }
            case Input.Str text when IN_JSON.matcher(text.value()).find() -> {
                tell(text, text.place().path());
                yield new Input.Null(text.place());
            }
            default -> input;
        };
    }

    private static boolean isSecret(String name, Input value) {
        return value instanceof Input.Str text && !text.value().isEmpty() && isName(name);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private void tell(Input secret, String name) {
        ImportProblem problem =
                ImportProblem.of(file, Severity.ERROR, secret.place(), Words.of(TOLD, name));
        problems.add(flag == null ? problem : problem.about(flag));
    }
}
