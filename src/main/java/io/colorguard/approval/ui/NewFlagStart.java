package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Asks for a new flag's key, whose keys it decides on, and the shape to start from. */
final class NewFlagStart extends Composite<Panel> {

    private final TextField key = new TextField();
    private final Select<String> trafficType = new Select<>();
    private final RadioButtonGroup<FlagTemplate> shape = new RadioButtonGroup<>();
    private final Div refused = new Div();
    private final Function<Wanted, Outcome<FlagContent>> start;
    private final Function<FlagContent, List<Refusal>> begin;

    /** What somebody chose. */
    record Wanted(FlagKey key, String trafficType, String template) {}

    /**
     * @param start makes a flag of the shape that was chosen
     * @param begin goes on with it, and answers why not
     */
    NewFlagStart(
            Workspace workspace,
            List<FlagTemplate> shelf,
            Function<Wanted, Outcome<FlagContent>> start,
            Function<FlagContent, List<Refusal>> begin) {
        this.start = start;
        this.begin = begin;
        key.setLabel(getTranslation("catalog.field.name"));
        key.setHelperText(getTranslation("approval.ui.new.key.hint"));
        key.setRequiredIndicatorVisible(true);
        key.addClassName("mono-input");
        trafficType.setLabel(getTranslation("catalog.field.traffic_type"));
        trafficType.setHelperText(getTranslation("approval.ui.new.type.hint"));
        List<String> types = workspace.trafficTypes().stream().map(TrafficType::key).toList();
        trafficType.setItems(types);
        types.stream().findFirst().ifPresent(trafficType::setValue);
        shape.setLabel(getTranslation("approval.ui.new.shape"));
        shape.setItems(shelf);
        shape.setRenderer(new ComponentRenderer<>(this::described));
        shelf.stream().findFirst().ifPresent(shape::setValue);
        shape.addClassName("shapes");
        Div fields = Columns.row(key, trafficType);
        fields.addClassName("fields-row");
        getContent()
                .padded(
                        refused,
                        fields,
                        shape,
                        Columns.row(
                                Buttons.primary(
                                        getTranslation("approval.ui.new.go"),
                                        Glyph.ARROW_RIGHT,
                                        this::go)));
        key.focus();
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("approval.ui.new.start"));
    }

    private Component described(FlagTemplate template) {
        String name =
                switch (template) {
                    case FlagTemplate.Shipped it -> getTranslation(it.pattern().messageKey());
                    case FlagTemplate.Own it -> it.title();
                };
        String words =
                switch (template) {
                    case FlagTemplate.Shipped it ->
                            getTranslation(it.pattern().messageKey() + ".description");
                    case FlagTemplate.Own it -> it.description();
                };
        return new Div(Words.styled(name, "medium"), new Div(Words.styled(words, "xs", "muted")));
    }

    private void go() {
        refused.removeAll();
        key.setInvalid(false);
        String wanted = key.getValue().strip();
        FlagTemplate chosen = shape.getValue();
        if (!FlagKey.isValid(wanted)) {
            mark(getTranslation("catalog.refusal.key.form", wanted));
        } else if (chosen != null) {
            String type = Objects.requireNonNullElse(trafficType.getValue(), "");
            start.apply(new Wanted(new FlagKey(wanted), type, chosen.name()))
                    .ifDone(content -> show(begin.apply(content)))
                    .ifRefused(this::show);
        }
    }

    private void show(List<Refusal> reasons) {
        if (!reasons.isEmpty()) {
            refused.add(Note.refused(reasons));
        }
    }

    private void mark(String message) {
        key.setErrorMessage(message);
        key.setInvalid(true);
        key.focus();
    }
}
