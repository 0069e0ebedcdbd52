package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.colorguard.compliance.application.ImpactSheet;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.shared.Outcome;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.UploadTexts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Takes a CSV file of measurements, and says what is wrong in which line (CMP-5). */
final class ImpactUpload extends Composite<Dialog> {

    private final Function<byte[], Outcome<List<Measurement>>> desk;
    private final IntConsumer done;
    private final Div refused = new Div();

    /**
     * @param done takes how many were kept
     */
    ImpactUpload(Function<byte[], Outcome<List<Measurement>>> desk, IntConsumer done) {
        this.desk = desk;
        this.done = done;
        getContent().setHeaderTitle(getTranslation("compliance.impact.bring"));
        getContent().setWidth("44rem");
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(
                                        getTranslation(
                                                "compliance.impact.bring.text",
                                                ImpactSheet.MOST_ROWS)),
                                Words.styled(String.join(",", ImpactSheet.COLUMNS), "mono", "sm"),
                                upload(),
                                refused));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close));
    }

    void open() {
        getContent().open();
    }

    private Upload upload() {
        Upload upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ImpactSheet.LARGEST);
        upload.setAcceptedFileExtensions(".csv");
        upload.setI18n(
                UploadTexts.of(
                        upload,
                        getTranslation("compliance.impact.bring.too_big"),
                        getTranslation("compliance.impact.bring.wrong_type")));
        upload.addFileRejectedListener(event -> {
            refused.removeAll();
            refused.add(Note.of(Look.BLOCKED, event.getErrorMessage()));
        });
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setWidthFull();
        return upload;
    }

    /** Keeps what the file says while it comes in, beside the page, and then tells the page. */
    private void take(UploadEvent event) throws IOException {
        try (InputStream file = event.getInputStream()) {
            Outcome<List<Measurement>> kept = desk.apply(file.readNBytes(ImpactSheet.LARGEST + 1));
            event.getUI()
                    .access(() ->
                            kept.ifDone(this::kept)
                                    .ifRefused(reasons -> {
                                        refused.removeAll();
                                        refused.add(Note.refused(reasons));
                                    }));
        }
    }

    private void kept(List<Measurement> measurements) {
        getContent().close();
        done.accept(measurements.size());
    }
}
