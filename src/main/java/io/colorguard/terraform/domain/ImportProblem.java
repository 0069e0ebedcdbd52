package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Input.Place;
import io.colorguard.catalog.domain.Input.Position;
import io.colorguard.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an import has to say about a place in a file (TFM-4). It never holds the value of a
 * text that may be a secret.
 *
 * @param file name of the file
 * @param position line and column, where the file could be read so far
 * @param flag as the file names it, null where this is about no flag, or one without a name
 * @param field path of what is spoken of, empty for the whole file
 * @param fix what would put it right, where there is something
 */
public record ImportProblem(
        String file,
        @Nullable Position position,
        @Nullable String flag,
        String field,
        Severity severity,
        String rule,
        Words words,
        @Nullable Words fix) {

    /** A text of the bundles with its arguments. */
    public record Words(String messageKey, List<Object> arguments) {
        public Words {
            arguments = List.copyOf(arguments);
        }

        public static Words of(String messageKey, Object... arguments) {
            return new Words(messageKey, List.of(arguments));
        }
    }

    /** Something about a place, under the import's own rule (TFM-4). */
    static ImportProblem of(String file, Severity severity, Place place, Words words) {
        return new ImportProblem(
                file, place.position(), null, place.path(), severity, "TFM-4", words, null);
    }

    /** What a rule says about a flag, at the place it was read from. */
    static ImportProblem of(String file, Finding finding, Place place) {
        var fix = finding.fix();
        return new ImportProblem(
                file,
                place.position(),
                null,
                finding.field(),
                finding.severity(),
                finding.rule(),
                new Words(finding.messageKey(), finding.arguments()),
                fix == null ? null : new Words(fix.messageKey(), fix.arguments()));
    }

    /** A refusal met while importing, at the place of what was refused. */
    public static ImportProblem of(String file, Refusal refusal, Place place) {
        return new ImportProblem(
                file,
                place.position(),
                null,
                place.path(),
                Severity.ERROR,
                refusal.rule(),
                new Words(refusal.messageKey(), refusal.arguments()),
                null);
    }

    ImportProblem fixedBy(Words proposal) {
        return new ImportProblem(file, position, flag, field, severity, rule, words, proposal);
    }

    /** The same, told of the flag that this is, as far as it has a name. */
    ImportProblem about(Input flag) {
        return flag instanceof Input.Obj object && object.get("name") instanceof Input.Str named
                ? about(named.value())
                : this;
    }

    /** The same, told of the flag of this name. */
    public ImportProblem about(String name) {
        return new ImportProblem(file, position, name, field, severity, rule, words, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether this forbids importing what it speaks of. */
    public boolean blocks(boolean fixesAccepted) {
        return isError() && !(fixesAccepted && fix != null);
    }
}
