package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.UploadTexts;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Where evidence is brought (CMP-3): words, a link, or a file, which is kept as soon as it is
 * there. Whoever takes the evidence may refuse it by {@link #refuse}.
 */
final class EvidenceUpload extends Composite<Div> {

    private static final String[] ENDINGS = {
        ".pdf", ".png", ".jpg", ".jpeg", ".txt", ".log", ".csv", ".json", ".md"
    };

    private final EvidenceStore store;
    private final WorkspaceKey workspace;
    private final Consumer<Evidence> given;
    private final RadioButtonGroup<Sort> sort = new RadioButtonGroup<>();
    private final Div fields = Columns.stack();
    private final Div refused = new Div();
    private final TextArea words = new TextArea(getTranslation("compliance.evidence.words"));
    private final TextField link = new TextField(getTranslation("compliance.evidence.link"));
    private final TextField title = new TextField(getTranslation("compliance.evidence.title"));

    /** How something is shown. */
    private enum Sort {
        WORDS,
        LINK,
        FILE
    }

    /**
     * @param given takes what was brought, before the page
     */
    EvidenceUpload(EvidenceStore store, WorkspaceKey workspace, Consumer<Evidence> given) {
        this.store = store;
        this.workspace = workspace;
        this.given = given;
        words.setMaxLength(Evidence.LONGEST_TEXT);
        words.setMinRows(4);
        link.setMaxLength(Evidence.LONGEST_LINK);
        link.setHelperText(getTranslation("compliance.evidence.link.help"));
        title.setMaxLength(Evidence.LONGEST_TITLE);
        words.setWidthFull();
        link.setWidthFull();
        title.setWidthFull();
        sort.setLabel(getTranslation("compliance.evidence.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(it ->
                getTranslation("compliance.evidence.sort." + it.name().toLowerCase(Locale.ROOT)));
        sort.setValue(Sort.WORDS);
        sort.addValueChangeListener(_ -> draw());
        getContent().addClassNames("stack", "stack-3");
        getContent().add(sort, fields, refused);
        draw();
    }

    /** Shows why what was brought was not taken. */
    void refuse(List<Refusal> reasons) {
        refused.removeAll();
        refused.add(Note.refused(reasons));
    }

    private void draw() {
        refused.removeAll();
        fields.removeAll();
        switch (sort.getValue()) {
            case WORDS -> fields.add(words, adding(this::giveWords));
            case LINK -> fields.add(link, title, adding(this::giveLink));
            case FILE -> fields.add(upload());
        }
    }

    private Component adding(Runnable action) {
        return Columns.row(
                Buttons.primary(getTranslation("compliance.ui.meet.verb"), Glyph.CHECK, action));
    }

    private void giveWords() {
        give(new Evidence.Text(words.getValue()));
    }

    private void giveLink() {
        try {
            give(new Evidence.Link(new URI(link.getValue().strip()), title.getValue()));
        } catch (URISyntaxException _) {
            refuse(
                    List.of(
                            Refusal.invalid(
                                    "CMP-3",
                                    "compliance.refusal.link",
                                    "link",
                                    Evidence.LONGEST_LINK)));
        }
    }

    private void give(Evidence evidence) {
        refused.removeAll();
        given.accept(evidence);
    }

    private Upload upload() {
        Upload upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Evidence.LARGEST_FILE);
        upload.setAcceptedFileExtensions(ENDINGS);
        upload.setI18n(
                UploadTexts.of(
                        upload,
                        getTranslation("compliance.evidence.too_big"),
                        getTranslation("compliance.evidence.wrong_type")));
        upload.addFileRejectedListener(event -> {
            refused.removeAll();
            refused.add(Note.of(io.colorguard.uikit.Look.BLOCKED, event.getErrorMessage()));
        });
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setWidthFull();
        return upload;
    }

    /** Keeps the file while it comes in, beside the page, and then tells the page. */
    private void take(UploadEvent event) throws IOException {
        Outcome<Evidence.File> kept =
                store.keep(workspace, event.getFileName(), event::getInputStream);
        event.getUI().access(() -> kept.ifDone(this::give).ifRefused(this::refuse));
    }
}
