package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Where evidence is brought (CMP-3): words or a link. */
final class EvidenceFields extends Composite<Div> {

    private final transient Consumer<Evidence> given;
    private final RadioButtonGroup<Sort> sort = new RadioButtonGroup<>();
    private final Div fields = Columns.stack();
    private final Div refused = new Div();
    private final TextArea words = new TextArea(getTranslation("compliance.ui.evidence.words"));
    private final TextField link = new TextField(getTranslation("compliance.ui.evidence.link"));
    private final TextField title = new TextField(getTranslation("compliance.ui.evidence.title"));

    /** How something is shown. */
    private enum Sort {
        WORDS,
        LINK
    }

    /**
     * @param given takes what was brought
     */
    EvidenceFields(Consumer<Evidence> given) {
        this.given = given;
        words.setMaxLength(Evidence.LONGEST_TEXT);
        words.setMinRows(4);
        words.setWidthFull();
        link.setMaxLength(Evidence.LONGEST_LINK);
        link.setHelperText(getTranslation("compliance.ui.evidence.link.help"));
        link.setWidthFull();
        title.setMaxLength(Evidence.LONGEST_TITLE);
        title.setWidthFull();
        sort.setLabel(getTranslation("compliance.ui.evidence.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(it ->
                getTranslation(
                        "compliance.ui.evidence.sort." + it.name().toLowerCase(Locale.ROOT)));
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
        if (sort.getValue() == Sort.WORDS) {
            fields.add(words);
        } else {
            fields.add(link, title);
        }
        fields.add(
                Columns.row(
                        Buttons.primary(
                                getTranslation("compliance.ui.meet.verb"),
                                Glyph.CHECK,
                                this::give)));
    }

    private void give() {
        refused.removeAll();
        if (sort.getValue() == Sort.WORDS) {
            given.accept(new Evidence.Text(words.getValue()));
            return;
        }
        try {
            given.accept(new Evidence.Link(new URI(link.getValue().strip()), title.getValue()));
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
}
