package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagPreview;
import io.colorguard.catalog.application.FlagPreview.Answer;
import io.colorguard.catalog.application.FlagPreview.Question;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.preview.Evaluation;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.domain.Attribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One key with its attributes, and what every environment answers it. */
final class PreviewOfKey {

    private final FlagDetails flag;
    private final FlagPreview preview;
    private final TextField key = new TextField(translate("catalog.preview.key"));
    private final Map<String, HasValue<?, String>> attributes = new LinkedHashMap<>();
    private final Div answers = new Div();
    private final FormLayout form = new FormLayout();

    PreviewOfKey(FlagDetails flag, FlagPreview preview, List<Attribute> known) {
        this.flag = flag;
        this.preview = preview;
        key.setRequiredIndicatorVisible(true);
        key.addKeyPressListener(Key.ENTER, _ -> ask());
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        form.setExpandColumns(true);
        form.add(key);
        known.forEach(this::offer);
        used().filter(name -> !attributes.containsKey(name)).forEach(this::text);
        answers.getElement().setAttribute("aria-live", "polite");
        answers.setId("preview-answers");
    }

    /** Attributes that rules test, known to the workspace or not. */
    private Stream<String> used() {
        return flag.definitions().stream()
                .flatMap(definition -> definition.effective().rules().stream())
                .flatMap(rule -> rule.condition().matchers().stream())
                .map(Matcher::attribute)
                .filter(Objects::nonNull)
                .distinct();
    }

    private void offer(Attribute attribute) {
        if (attribute.suggestedValues().isEmpty()) {
            text(attribute.id());
            return;
        }
        ComboBox<String> field = new ComboBox<>(attribute.id());
        field.setItems(attribute.suggestedValues());
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(event -> field.setValue(event.getDetail()));
        field.setClearButtonVisible(true);
        attributes.put(attribute.id(), field);
        form.add(field);
    }

    private void text(String attribute) {
        TextField field = new TextField(attribute);
        field.addKeyPressListener(Key.ENTER, _ -> ask());
        attributes.put(attribute, field);
        form.add(field);
    }

    Panel panel() {
        return new Panel(translate("catalog.preview.one"))
                .padded(
                        form,
                        Columns.row(
                                Buttons.primary(
                                        translate("catalog.preview.try"), Glyph.EYE, this::ask)))
                .body(answers);
    }

    private void ask() {
        answers.removeAll();
        key.setInvalid(key.getValue().isBlank());
        key.setErrorMessage(translate("catalog.preview.key.missing"));
        if (!key.isInvalid()) {
            preview.ask(flag.workspace().key(), flag.key(), question())
                    .ifDone(found -> answers.add(table(found)))
                    .ifRefused(reasons -> answers.add(Note.refused(reasons)));
        }
    }

    private Question question() {
        Map<String, String> given = new LinkedHashMap<>();
        attributes.forEach((name, field) -> {
            String value = field.getValue();
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        return new Question(key.getValue().strip(), given);
    }

    private DataTable table(List<Answer> found) {
        DataTable table =
                new DataTable(
                        translate("catalog.preview.answers"),
                        translate("catalog.flags.filter.environment"),
                        translate("catalog.preview.treatment"),
                        translate("catalog.preview.why"));
        Palette palette = Palette.of(flag.content());
        found.forEach(answer -> {
            String treatment = answer.evaluation().treatment();
            int colour = palette.colour(treatment, answer.served().defaultTreatment());
            table.row(
                    Words.marker(answer.environment()),
                    new Span(Treatments.swatch(colour), Words.mono(" " + treatment)),
                    new Span(why(answer)));
        });
        return table;
    }

    private static String why(Answer answer) {
        String reason = reason(answer);
        return answer.state() == DefinitionState.WITHHELD
                ? translate("catalog.preview.withheld") + " " + reason
                : reason;
    }

    private static String reason(Answer answer) {
        Evaluation evaluation = answer.evaluation();
        if (answer.killed()) {
            return translate("catalog.preview.killed");
        }
        return switch (evaluation.reason()) {
            case NOT_ALLOCATED ->
                    translate("catalog.preview.not_allocated", answer.served().trafficAllocation());
            case RULE -> {
                var matchers = answer.served().rules().get(evaluation.rule()).matchers();
                yield translate(
                        "catalog.preview.rule",
                        evaluation.rule() + 1,
                        AudienceInWords.text(new Condition(matchers)),
                        evaluation.bucket());
            }
            case DEFAULT_RULE -> translate("catalog.preview.default_rule", evaluation.bucket());
        };
    }
}
