package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Input;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import org.jspecify.annotations.Nullable;

/**
 * A flag as a file describes it.
 *
 * @param input what was written, to find places in it
 * @param content as it was read, with the readings that are proposed
 * @param blocked whether what reading it had to say forbids taking it
 */
public record ReadFlag(String file, Input input, FlagContent content, boolean blocked) {

    /** The same flag with what may be taken of it. */
    ReadFlag with(FlagContent taken) {
        return new ReadFlag(file, input, taken, blocked);
    }

    /** Line of the flag's name, else of the flag. */
    public Input.Place place() {
        return input.nearest("name");
    }

    /** What became of it. */
    public ImportedFlag became(Effect effect, @Nullable String change) {
        var position = place().position();
        return new ImportedFlag(
                content.key().value(),
                file,
                position == null ? null : position.line(),
                effect,
                change);
    }
}
