package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.colorguard.compliance.application.ComplianceBoard;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The board as files, narrowed as the page is.
 *
 * @param question read when somebody downloads, beside the page
 * @param language that of the page
 */
record BoardExports(
        ComplianceBoard board,
        WorkspaceKey workspace,
        Supplier<BoardQuestion> question,
        Locale language) {

    private static final int MISSING = 404;

    Anchor csv() {
        Anchor link = Buttons.link(translate("compliance.ui.export"), Glyph.DOWNLOAD, "");
        link.addClassName("hide-phone");
        link.setHref(this::writeCsv);
        return link;
    }

    Anchor pdf() {
        Anchor link = Buttons.link(translate("compliance.ui.export.pdf"), Glyph.DOWNLOAD, "");
        link.addClassName("hide-phone");
        link.setHref(this::writePdf);
        return link;
    }

    private void writeCsv(DownloadEvent event) throws IOException {
        event.setFileName(workspace + "-checklists.csv");
        event.setContentType("text/csv;charset=UTF-8");
        board.write(
                workspace,
                question.get(),
                () -> new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
    }

    private void writePdf(DownloadEvent event) throws IOException {
        switch (board.print(workspace, question.get(), language)) {
            case Outcome.Done<byte[]>(var bytes) -> {
                event.setFileName(workspace + "-checklists.pdf");
                event.setContentType("application/pdf");
                event.setContentLength(bytes.length);
                event.getOutputStream().write(bytes);
            }
            case Outcome.Refused<byte[]>(var reasons) ->
                    event.getResponse().sendError(MISSING, Refusals.text(reasons));
        }
    }
}
