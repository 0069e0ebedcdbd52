package io.colorguard.terraform.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.FlagExport.Wanted;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.uikit.Refusals;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands a bundle to the browser; a refusal becomes a text to read instead of a broken file. */
record BundleDownload(FlagExport export, WorkspaceKey workspace, @Nullable String environment) {

    void answer(DownloadEvent event) throws IOException {
        Wanted wanted = new Wanted(workspace, environment);
        switch (export.download(wanted, Set.of())) {
            case Outcome.Done<Bundle>(var bundle) -> send(bundle, wanted, event);
            case Outcome.Refused<Bundle>(var reasons) ->
                    event.getResponse().sendError(409, Refusals.text(reasons));
        }
    }

    private static void send(Bundle made, Wanted wanted, DownloadEvent event) throws IOException {
        try (Bundle bundle = made) {
            event.setFileName(wanted.fileName(bundle.hash()));
            event.setContentType("application/zip");
            bundle.zip(event.getOutputStream());
        }
    }
}
