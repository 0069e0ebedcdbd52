package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.compliance.application.EvidenceOfChange;
import io.colorguard.compliance.application.EvidenceOfChange.Document;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StepUp;
import io.colorguard.uikit.Toast;
import java.io.IOException;
import java.util.Locale;

/** Says what taking the evidence out leaves behind, and hands it out (CMP-7). */
final class EvidencePdfDialog extends Composite<Dialog> {

    private static final int CONFLICT = 409;

    private final EvidenceOfChange evidence;
    private final WorkspaceKey workspace;
    private final ChangeId change;

    /** That of the page, since a download runs beside it. */
    private final Locale language = UI.getCurrentOrThrow().getLocale();

    private EvidencePdfDialog(EvidenceOfChange evidence, WorkspaceKey workspace, ChangeId change) {
        this.evidence = evidence;
        this.workspace = workspace;
        this.change = change;
        Anchor link =
                Buttons.primaryLink(getTranslation("compliance.ui.story.pdf"), Glyph.DOWNLOAD, "");
        link.setHref(this::download);
        getContent().setHeaderTitle(getTranslation("compliance.ui.story.dialog"));
        getContent().setWidth("30rem");
        getContent().add(new Paragraph(getTranslation("compliance.ui.story.dialog.text")));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        link);
    }

    /** Opens it once nothing stands against a document, or says what does. */
    static void ask(EvidenceOfChange evidence, WorkspaceKey workspace, ChangeId change) {
        evidence.ready(workspace, change)
                .ifDone(_ -> new EvidencePdfDialog(evidence, workspace, change).getContent().open())
                .ifRefused(reasons -> {
                    if (StepUp.isAsked(reasons)) {
                        StepUp.ask(reasons);
                    } else {
                        Toast.refused(reasons);
                    }
                });
    }

    /** A refusal becomes a text to read instead of a broken file. */
    private void download(DownloadEvent event) throws IOException {
        switch (evidence.print(workspace, change, language)) {
            case Outcome.Done<Document>(var document) -> {
                event.setFileName(document.name());
                event.setContentType("application/pdf");
                event.setContentLength(document.bytes().length);
                event.getOutputStream().write(document.bytes());
            }
            case Outcome.Refused<Document>(var reasons) ->
                    event.getResponse().sendError(CONFLICT, Refusals.text(reasons));
        }
    }
}
