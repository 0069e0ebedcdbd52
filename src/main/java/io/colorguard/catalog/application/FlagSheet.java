package io.colorguard.catalog.application;

import io.colorguard.catalog.application.FlagSummary.Cell;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.SheetCell;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a list of flags for spreadsheets, row by row, whatever their number. */
@Service
public class FlagSheet {

    private final WorkspaceAccess access;
    private final FlagCatalog catalog;

    FlagSheet(WorkspaceAccess access, FlagCatalog catalog) {
        this.access = access;
        this.catalog = catalog;
    }

    /** Where the rows go; asked for once, after nothing can be refused any more. */
    @FunctionalInterface
    public interface Target {
        Appendable open() throws IOException;
    }

    /** Writes the flags that the query wants as comma-separated values. */
    @Transactional(readOnly = true)
    public Outcome<Workspace> write(WorkspaceKey workspace, FlagQuery query, Target target) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .flatMap(ws -> write(ws, query, target));
    }

    private Outcome<Workspace> write(Workspace workspace, FlagQuery query, Target target) {
        try (CSVPrinter printer = new CSVPrinter(target.open(), CSVFormat.RFC4180)) {
            printer.printRecord(header(workspace));
            return catalog.each(workspace.key(), query, flag -> print(printer, flag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter printer, FlagSummary flag) {
        try {
            printer.printRecord(row(flag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(Workspace workspace) {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                "name",
                                "description",
                                "category",
                                "risk",
                                "lifecycle_stage",
                                "stage_since",
                                "overdue_days",
                                "owner",
                                "tags",
                                "last_change",
                                "last_change_at",
                                "last_change_by"));
        for (Environment environment : workspace.environments()) {
            names.add(environment.key() + " state");
            names.add(environment.key() + " default_treatment");
            names.add(environment.key() + " shares");
        }
        return names;
    }

    private static List<String> row(FlagSummary flag) {
        List<String> row = new ArrayList<>();
        row.add(SheetCell.of(flag.key()));
        row.add(SheetCell.of(flag.about().description()));
        row.add(word(flag.classification().category()));
        row.add(word(flag.classification().risk()));
        row.add(word(flag.classification().stage()));
        row.add(SheetCell.of(flag.stageSince()));
        row.add(flag.overdue() == null ? "" : Long.toString(flag.overdue().days()));
        row.add(SheetCell.of(flag.about().owner()));
        row.add(SheetCell.of(String.join("; ", flag.about().tags())));
        row.add(SheetCell.of(flag.lastChange().change()));
        row.add(SheetCell.of(flag.lastChange().at()));
        row.add(SheetCell.of(flag.lastChange().by().displayName()));
        for (Cell cell : flag.cells()) {
            row.add(word(cell.standing()));
            row.add(SheetCell.of(cell.defaultTreatment()));
            row.add(SheetCell.of(shares(cell.shares())));
        }
        return row;
    }

    private static String shares(List<Bucket> buckets) {
        return buckets.stream()
                .map(bucket -> bucket.treatment() + " " + bucket.size() + " %")
                .collect(Collectors.joining("; "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
