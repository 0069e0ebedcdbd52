package io.colorguard.compliance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.colorguard.compliance.application.EvidenceCopy;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Refusals;
import java.io.IOException;

/** Hands a file of evidence to the browser, which keeps it and neither shows nor runs it. */
record EvidenceDownload(EvidenceStore store, WorkspaceKey workspace, Evidence.File file) {

    private static final int MISSING = 404;

    /** A link of its name that downloads it. */
    Anchor link() {
        Anchor link = new Anchor(this::answer, AttachmentType.DOWNLOAD, file.name());
        link.getElement().setAttribute("title", file.hash().value());
        return link;
    }

    void answer(DownloadEvent event) throws IOException {
        switch (store.open(workspace, file.hash(), file.name())) {
            case Outcome.Done<EvidenceCopy>(var copy) -> send(copy, event);
            case Outcome.Refused<EvidenceCopy>(var reasons) ->
                    event.getResponse().sendError(MISSING, Refusals.text(reasons));
        }
    }

    private static void send(EvidenceCopy opened, DownloadEvent event) throws IOException {
        try (EvidenceCopy copy = opened) {
            copy.headers().forEach(event.getResponse()::setHeader);
            copy.writeTo(event.getOutputStream());
        }
    }
}
