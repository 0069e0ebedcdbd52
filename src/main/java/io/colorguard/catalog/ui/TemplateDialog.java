package io.colorguard.catalog.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.shared.Outcome;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Toast;
import java.util.function.Consumer;
import java.util.function.Function;

/** Adds a template or edits one; what is refused stands in the dialog and keeps it open. */
final class TemplateDialog extends Dialog {

    private final TemplateText texts;
    private final Function<FlagTemplate.Own, Outcome<FlagTemplate>> save;
    private final Consumer<FlagTemplate> done;
    private final TextField name = new TextField(getTranslation("catalog.templates.name"));
    private final TextField title = new TextField(getTranslation("catalog.templates.heading"));
    private final TextField purpose = new TextField(getTranslation("catalog.templates.purpose"));
    private final TextArea content = new TextArea(getTranslation("catalog.templates.content"));
    private final Div refused = new Div();

    TemplateDialog(
            TemplateText texts,
            Function<FlagTemplate.Own, Outcome<FlagTemplate>> save,
            Consumer<FlagTemplate> done) {
        this.texts = texts;
        this.save = save;
        this.done = done;
        addClassName("template-dialog");
        content.addClassName("mono");
        content.setHelperText(getTranslation("catalog.templates.content.help"));
        content.setMinRows(12);
        content.setMaxRows(20);
        content.setWidthFull();
        FormLayout form = new FormLayout(name, title, purpose);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        Div body = Columns.stack(refused, form, content);
        add(body);
        getFooter()
                .add(
                        Buttons.plain(
                                getTranslation("catalog.templates.cancel"),
                                Glyph.CLOSE,
                                this::close),
                        Buttons.primary(
                                getTranslation("catalog.templates.save"),
                                Glyph.SAVE,
                                this::submit));
    }

    /** For a new template that begins as this one is. */
    TemplateDialog adding(FlagTemplate like) {
        setHeaderTitle(getTranslation("catalog.templates.add"));
        content.setValue(texts.write(like));
        return this;
    }

    TemplateDialog editing(FlagTemplate template) {
        setHeaderTitle(getTranslation("catalog.templates.edit"));
        name.setValue(template.name());
        name.setReadOnly(true);
        title.setValue(TemplateNames.title(template));
        purpose.setValue(TemplateNames.description(template));
        content.setValue(texts.write(template));
        return this;
    }

    private void submit() {
        texts.read(content.getValue())
                .flatMap(flag ->
                        save.apply(
                                new FlagTemplate.Own(
                                        name.getValue().strip(),
                                        title.getValue().strip(),
                                        purpose.getValue().strip(),
                                        flag)))
                .ifDone(this::finish)
                .ifRefused(reasons -> {
                    refused.removeAll();
                    refused.add(Note.refused(reasons));
                });
    }

    private void finish(FlagTemplate template) {
        close();
        Toast.done(getTranslation("catalog.templates.saved", template.name()));
        done.accept(template);
    }
}
