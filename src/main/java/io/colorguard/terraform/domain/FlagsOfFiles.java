package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.FlagReader;
import io.colorguard.catalog.domain.FlagReader.Defaults;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Reading;
import io.colorguard.terraform.domain.ImportProblem.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the flags of all files in their order. What blocks one is told and kept with it, so that
 * the rules may say the rest at once; only the first of a key can be taken.
 */
final class FlagsOfFiles {

    static final String VARIABLE = "feature_flags";

    private final boolean fixesAccepted;
    private final List<ImportProblem> problems;
    private final List<ReadFlag> flags = new ArrayList<>();
    private final List<UnreadFlag> unread = new ArrayList<>();
    private final Map<String, String> firstPlaces = new HashMap<>();
    private @Nullable String trafficType;
    private @Nullable String earlierFile;

    FlagsOfFiles(boolean fixesAccepted, List<ImportProblem> problems) {
        this.fixesAccepted = fixesAccepted;
        this.problems = problems;
    }

    List<ReadFlag> flags() {
        return List.copyOf(flags);
    }

    List<UnreadFlag> unread() {
        return List.copyOf(unread);
    }

    void add(VariableFile file, Input.Obj variables) {
        if (variables.get("traffic_type_name") instanceof Input.Str named) {
            trafficType = named.value();
        }
        Input written = variables.get(VARIABLE);
        if (written == null) {
            return;
        }
        tellOfReplacing(file, written);
        for (Input flag : elements(written)) {
            read(file, flag);
        }
    }

    /** Terraform would let the later list replace the earlier one (reference: terraform.md 5.3). */
    private void tellOfReplacing(VariableFile file, Input list) {
        if (earlierFile != null) {
            say(file, Severity.NOTICE, list, "list.replaced", earlierFile);
        }
        earlierFile = file.name();
    }

    private static List<Input> elements(Input written) {
        return switch (written) {
            case Input.Arr list -> list.elements();
            case Input.Obj map ->
                    map.members().entrySet().stream().map(FlagsOfFiles::named).toList();
            default -> List.of(written);
        };
    }

    /** A flag of a map is called by its key where it does not name itself. */
    private static Input named(Map.Entry<String, Input> member) {
        if (!(member.getValue() instanceof Input.Obj flag) || flag.get("name") != null) {
            return member.getValue();
        }
        var members = new LinkedHashMap<String, Input>();
        members.put("name", new Input.Str(flag.place(), member.getKey()));
        members.putAll(flag.members());
        return new Input.Obj(flag.place(), members);
    }

    private void read(VariableFile file, Input input) {
        Reading reading = FlagReader.read(input, new Defaults(trafficType, ""));
        boolean blocked = heldSecret(file, input);
        for (Finding finding : reading.findings()) {
            ImportProblem problem =
                    ImportProblem.of(file.name(), finding, input.nearest(finding.field()))
                            .about(input);
            problems.add(problem);
            blocked |= problem.blocks(fixesAccepted);
        }
        String key = key(input);
        String first = key == null ? null : firstPlaces.putIfAbsent(key, describe(file, input));
        if (key != null && first != null) {
            say(file, Severity.ERROR, input, "duplicate.flag", key, first);
        }
        var content = reading.content();
        if (content == null) {
            unread.add(new UnreadFlag(file.name(), input, reading.sketch()));
            return;
        }
        flags.add(new ReadFlag(file.name(), input, content, blocked || first != null));
    }

    /** Without what was taken out of it a flag is not the one that FME has. */
    private static boolean heldSecret(VariableFile file, Input flag) {
        String inside = flag.place().path() + ".";
        return file.problems().stream()
                .filter(problem -> problem.words().messageKey().equals(Secrets.TOLD))
                .anyMatch(problem -> problem.field().startsWith(inside));
    }

    private static @Nullable String key(Input input) {
        return input instanceof Input.Obj flag && flag.get("name") instanceof Input.Str written
                ? Normalizer.normalize(written.value(), Normalizer.Form.NFC)
                : null;
    }

    private static String describe(VariableFile file, Input input) {
        var position = input.nearest("name").position();
        return position == null ? file.name() : file.name() + ":" + position.line();
    }

    private void say(
            VariableFile file, Severity severity, Input at, String key, Object... arguments) {
        problems.add(
                ImportProblem.of(
                                file.name(),
                                severity,
                                at instanceof Input.Obj ? at.nearest("name") : at.place(),
                                Words.of("terraform.problem." + key, arguments))
                        .about(at));
    }
}
