package io.colorguard.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.colorguard.audit.application.ExtractFormat;
import io.colorguard.audit.application.HistoryExport;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StepUp;
import io.colorguard.uikit.Toast;
import java.io.IOException;

/** Says what a file of the history would hold, and hands it out (AUD-6). */
final class ExtractDialog extends Composite<Dialog> {

    private static final int CONFLICT = 409;

    private final HistoryExport export;
    private final WorkspaceKey workspace;
    private final HistoryQuestion question;

    private ExtractDialog(
            HistoryExport export, WorkspaceKey workspace, HistoryQuestion question, int revisions) {
        this.export = export;
        this.workspace = workspace;
        this.question = question;
        getContent().setHeaderTitle(getTranslation("audit.extract.title"));
        getContent().setWidth("30rem");
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(
                                        getTranslation(
                                                question.equals(HistoryQuestion.ALL)
                                                        ? "audit.extract.all"
                                                        : "audit.extract.narrowed",
                                                revisions)),
                                new Paragraph(getTranslation("audit.extract.text"))));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        link(ExtractFormat.JSON),
                        link(ExtractFormat.CSV));
    }

    /** Opens it once nothing stands against a file, or says what does. */
    static void ask(HistoryExport export, WorkspaceKey workspace, HistoryQuestion question) {
        export.count(workspace, question)
                .ifDone(found ->
                        new ExtractDialog(export, workspace, question, found).getContent().open())
                .ifRefused(reasons -> {
                    if (StepUp.isAsked(reasons)) {
                        StepUp.ask(reasons);
                    } else {
                        Toast.refused(reasons);
                    }
                });
    }

    private Anchor link(ExtractFormat format) {
        Anchor link =
                Buttons.link(getTranslation("audit.extract." + format.word()), Glyph.DOWNLOAD, "");
        link.setHref(event -> download(format, event));
        return link;
    }

    /** A refusal becomes a text to read instead of a broken file. */
    private void download(ExtractFormat format, DownloadEvent event) throws IOException {
        var refused =
                export.write(
                                workspace,
                                question,
                                format,
                                () -> {
                                    event.setFileName(workspace + "-history." + format.ending());
                                    event.setContentType(format.mediaType());
                                    return event.getOutputStream();
                                })
                        .reasons();
        if (!refused.isEmpty()) {
            event.getResponse().sendError(CONFLICT, Refusals.text(refused));
        }
    }
}
