package io.colorguard.compliance.application;

import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.pdf.PdfPrinter;
import io.colorguard.compliance.story.BoardStory;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts the officers' board on paper (CMP-6). */
@Component
class BoardPaper {

    private final PdfPrinter printer;
    private final Tongues tongues;
    private final Clock clock;

    BoardPaper(PdfPrinter printer, Tongues tongues, Clock clock) {
        this.printer = printer;
        this.tongues = tongues;
        this.clock = clock;
    }

    /** These lines of so many as a PDF. */
    byte[] print(WorkspaceKey workspace, List<BoardLine> lines, int total, Locale language) {
        Instant now = clock.instant();
        return printer.print(
                BoardStory.tell(workspace.value(), lines, total, now, tongues.of(language)),
                language,
                now);
    }
}
