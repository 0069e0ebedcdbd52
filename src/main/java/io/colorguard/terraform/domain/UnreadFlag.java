package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Sketch;
import io.colorguard.catalog.domain.Vocabulary;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag of a file that could not be read whole, and so cannot be taken.
 *
 * @param sketch null where it is no flag at all
 */
record UnreadFlag(String file, Input input, @Nullable Sketch sketch) {

    /** What is wrong with the rest of it. */
    List<ImportProblem> problems(Vocabulary vocabulary) {
        return sketch == null
                ? List.of()
                : sketch.errors(vocabulary).stream()
                        .map(f -> ImportProblem.of(file, f, input.nearest(f.field())).about(input))
                        .toList();
    }

    ImportedFlag refused() {
        var position = input.nearest("name").position();
        return new ImportedFlag(
                name(), file, position == null ? null : position.line(), Effect.REFUSED, null);
    }

    private String name() {
        return input instanceof Input.Obj flag && flag.get("name") instanceof Input.Str written
                ? written.value()
                : input.place().path();
    }
}
