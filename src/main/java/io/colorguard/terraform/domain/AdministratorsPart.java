package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.terraform.domain.AdministrationReader.Placed;
import io.colorguard.terraform.domain.ImportProblem.Words;
import io.colorguard.workspace.domain.Administration;
import java.util.Locale;

/**
 * Parts of a workspace in the files of somebody who may not set it up (TFM-4): what stands already
 * is no matter, anything else is told and left to an administrator.
 */
final class AdministratorsPart {

    private AdministratorsPart() {}

    static boolean stands(Placed placed, Administration standing) {
        return standing.find(placed.part()).filter(placed.part()::equals).isPresent();
    }

    /** It forbids nothing: a flag that needs the part is refused for itself. */
    static ImportProblem problem(Placed placed) {
        String kind = placed.part().kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
        return ImportProblem.of(
                placed.file(),
                Severity.WARNING,
                placed.place(),
                Words.of("terraform.problem.administrator." + kind, placed.part().identity()));
    }
}
