package io.colorguard.compliance.application;

import io.colorguard.compliance.domain.Board;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officers' board: the phases of all checklists of a workspace, the first due first (CMP-6).
 */
@Service
@Transactional(readOnly = true)
public class ComplianceBoard {

    /** More rows than these no paper shows; it says how many there are. */
    private static final int ON_PAPER = 5_000;

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final List<String> HEADER =
            List.of("change", "flag", "owner", "author", "phase", "open", "points", "due", "state");

    private final WorkspaceAccess access;
    private final Board board;
    private final BoardPaper paper;

    ComplianceBoard(WorkspaceAccess access, Board board, BoardPaper paper) {
        this.access = access;
        this.board = board;
        this.paper = paper;
    }

    /** A page of the list with the length of the whole. */
    public record Page(List<BoardLine> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    public Outcome<Page> page(WorkspaceKey workspace, BoardQuestion question, Window window) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(ws ->
                        new Page(
                                board.page(ws.id(), question, window),
                                board.count(ws.id(), question)));
    }

    /** Where the rows go; asked for once, after nothing can be refused any more. */
    @FunctionalInterface
    public interface Target {
        Appendable open() throws IOException;
    }

    /** Writes the whole list as comma-separated values, in the words of the API. */
    public Outcome<Workspace> write(WorkspaceKey workspace, BoardQuestion question, Target target) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .ifDone(ws -> write(ws, question, target));
    }

    private void write(Workspace workspace, BoardQuestion question, Target target) {
        try (CSVPrinter printer = new CSVPrinter(target.open(), CSVFormat.RFC4180)) {
            printer.printRecord(HEADER);
            Window window = new Window(0, Window.MOST);
            List<BoardLine> lines = board.page(workspace.id(), question, window);
            while (!lines.isEmpty()) {
                for (BoardLine line : lines) {
                    printer.printRecord(row(line));
                }
                window = new Window(window.offset() + Window.MOST, Window.MOST);
                lines =
                        lines.size() < Window.MOST
                                ? List.of()
                                : board.page(workspace.id(), question, window);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The list as it stands now, as a PDF; its first {@value #ON_PAPER} rows where it is longer.
     */
    public Outcome<byte[]> print(WorkspaceKey workspace, BoardQuestion question, Locale language) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(ws -> {
                    int total = board.count(ws.id(), question);
                    List<BoardLine> lines = new ArrayList<>();
                    for (int from = 0; from < Math.min(total, ON_PAPER); from += Window.MOST) {
                        lines.addAll(board.page(ws.id(), question, new Window(from, Window.MOST)));
                    }
                    return paper.print(workspace, lines, total, language);
                });
    }

    private static List<Object> row(BoardLine line) {
        return List.of(
                line.change(),
                text(line.flag().value()),
                text(line.owner()),
                text(line.author().displayName()),
                line.phase().word(),
                line.open(),
                line.points(),
                line.due() == null ? "" : line.due(),
                line.state().name().toLowerCase(Locale.ROOT));
    }

    /** A spreadsheet takes what begins so for a formula; a quotation mark before it stays text. */
    private static String text(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The owners of the flags that it lists. */
    public Outcome<List<String>> owners(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW).map(ws -> board.owners(ws.id()));
    }
}
