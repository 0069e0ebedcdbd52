package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Toast;
import io.colorguard.uikit.UploadTexts;
import java.util.List;

/** The first step: files in an order, pasted objects, or both. */
final class ChooseStep extends Composite<Div> {

    private static final String REASON = "import-nothing";

    private final Basket basket;
    private final Runnable next;
    private final Runnable changed;
    private final Div given = new Div();
    private final Div buttons = new Div();

    /**
     * @param next to be run when the person goes on
     * @param changed to be run when something was given or taken away
     */
    ChooseStep(Basket basket, Runnable next, Runnable changed) {
        this.basket = basket;
        this.next = next;
        this.changed = changed;
        given.setId("given-files");
        given.addClassNames("stack", "stack-3");
        buttons.addClassNames("row", "wrap");
        getContent().addClassName("stack");
        getContent().add(Columns.twelve(files(), pasting()), buttons);
        draw();
    }

    private Panel files() {
        Paragraph order = new Paragraph(getTranslation("terraform.import.order"));
        order.addClassNames("sm", "muted");
        return new Panel(getTranslation("terraform.import.files"))
                .columns(7)
                .padded(upload(), given, order);
    }

    private Panel pasting() {
        TextArea area = new TextArea(getTranslation("terraform.import.paste.label"));
        area.setHelperText(getTranslation("terraform.import.paste.help"));
        area.addClassName("code-area");
        area.setMinRows(8);
        area.setMaxRows(16);
        area.setWidthFull();
        area.setValue(basket.pasted());
        area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        area.addValueChangeListener(event -> {
            basket.paste(event.getValue());
            changed.run();
            drawButtons();
        });
        return new Panel(getTranslation("terraform.import.paste")).columns(5).padded(area);
    }

    private Upload upload() {
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (metadata, data) -> take(metadata.fileName(), data)));
        upload.setMaxFileSize(ImportFile.MOST_BYTES);
        upload.setAcceptedFileTypes(".tfvars", ".tf", ".json", ".hcl", ".txt");
        upload.setI18n(
                UploadTexts.of(
                        upload,
                        getTranslation("terraform.import.upload.too.big"),
                        getTranslation("terraform.import.upload.type")));
        upload.addFileRejectedListener(
                event -> Toast.failed(event.getFileName() + ": " + event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> {
            upload.clearFileList();
            draw();
        });
        // One after the other, so that they arrive in the order in which they were chosen.
        upload.getElement().setProperty("maxConcurrentUploads", 1);
        upload.setWidthFull();
        return upload;
    }

    private void take(String name, byte[] data) {
        if (!basket.add(name, data)) {
            Toast.failed(getTranslation("terraform.import.too.much", name));
        }
        changed.run();
        draw();
    }

    private void draw() {
        given.removeAll();
        List<ImportFile> files = basket.files();
        PlainList list = new PlainList();
        for (int i = 0; i < files.size(); i++) {
            list.item(row(files.get(i), i));
        }
        if (!files.isEmpty()) {
            list.getElement().setAttribute("aria-label", getTranslation("terraform.import.given"));
            given.add(list);
        }
        if (files.size() > 1) {
            given.add(Note.of(Look.INFO, getTranslation("terraform.import.replaces")));
        }
        drawButtons();
    }

    private Component[] row(ImportFile file, int index) {
        Span name = new Span(file.name());
        name.addClassNames("mono", "grow", "trunc");
        Span size = new Span(Numbers.of(getLocale()).bytes(file.content().length));
        size.addClassNames("xs", "faint", "nowrap");
        Span number = new Span(Integer.toString(index + 1));
        number.addClassName("faint");
        Button raise =
                button(Glyph.ARROW_UP, "terraform.import.raise", file, () -> basket.raise(index));
        raise.setVisible(index > 0);
        return new Component[] {
            number,
            name,
            size,
            raise,
            button(Glyph.TRASH, "terraform.import.remove", file, () -> basket.remove(index))
        };
    }

    private Button button(Glyph glyph, String key, ImportFile file, Runnable action) {
        return Buttons.icon(
                glyph,
                getTranslation(key, file.name()),
                () -> {
                    action.run();
                    changed.run();
                    draw();
                });
    }

    private void drawButtons() {
        buttons.removeAll();
        RefusableButton check =
                new RefusableButton(
                                getTranslation("terraform.import.check"), Glyph.ARROW_RIGHT, next)
                        .primary();
        buttons.add(check);
        if (basket.isEmpty()) {
            Span why = new Span(getTranslation("terraform.import.nothing"));
            why.addClassNames("sm", "muted");
            why.setId(REASON);
            check.refuse(REASON);
            buttons.add(why);
        }
    }
}
