package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.approval.domain.FlagMerge;
import io.colorguard.approval.domain.FlagMerge.Field;
import io.colorguard.approval.domain.FlagMerge.Side;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What moved away from under an author: fields that nobody contests come by themselves, of each
 * other the author sees what both began with, what stands now and what they wrote, and decides
 * (APR-6).
 */
final class MergePanel extends Composite<Panel> {

    private final Map<String, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

    /**
     * @param base what the author started from
     * @param now what stands
     * @param merged told the content to go on with, once everything is decided
     */
    MergePanel(FlagContent base, ApprovedFlag now, FlagContent mine, Consumer<FlagContent> merged) {
        FlagMerge merge = FlagMerge.of(base, now.content(), mine);
        getContent().note(last(now));
        taken(merge);
        if (!merge.conflicts().isEmpty()) {
            getContent()
                    .beside(
                            StateBadge.of(
                                    Look.ATTENTION,
                                    getTranslation(
                                            "approval.ui.merge.count", merge.conflicts().size())))
                    .body(table(merge.conflicts(), base, now.content(), mine));
        }
        getContent()
                .padded(
                        Buttons.plain(
                                getTranslation("approval.ui.merge.go"),
                                Glyph.REFRESH,
                                () -> {
                                    if (isDecided()) {
                                        merged.accept(
                                                FlagMerge.of(base, now.content(), mine, decided())
                                                        .content());
                                    }
                                }));
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel(getTranslation("approval.ui.merge"));
        panel.getElement().setAttribute("role", "alert");
        return panel;
    }

    /** Who moved the flag last, and by which change. */
    static String last(ApprovedFlag now) {
        return I18NProvider.translate(
                "approval.ui.merge.last",
                now.lastChange().change(),
                now.lastChange().by().displayName());
    }

    private void taken(FlagMerge merge) {
        String names =
                merge.moved().stream()
                        .filter(field -> !field.conflict())
                        .map(this::name)
                        .collect(Collectors.joining(", "));
        Div words = new Div();
        words.addClassNames("stack", "stack-1");
        words.add(
                new Paragraph(
                        names.isEmpty()
                                ? getTranslation("approval.ui.merge.none")
                                : getTranslation("approval.ui.merge.taken", names)));
        if (!merge.conflicts().isEmpty()) {
            words.add(new Paragraph(getTranslation("approval.ui.merge.decide")));
        }
        getContent().padded(words);
    }

    private DataTable table(
            List<Field> conflicts, FlagContent base, FlagContent theirs, FlagContent mine) {
        DataTable table =
                new DataTable(
                        getTranslation("approval.ui.merge"),
                        getTranslation("approval.ui.merge.field"),
                        getTranslation("approval.ui.merge.base"),
                        getTranslation("approval.ui.merge.theirs"),
                        getTranslation("approval.ui.merge.mine"),
                        getTranslation("approval.ui.merge.choice"));
        for (Field field : conflicts) {
            RadioButtonGroup<Side> choice = choice(field);
            choices.put(field.path(), choice);
            table.row(
                    Words.styled(name(field), "medium"),
                    new MergeValue(base, base).of(field.path(), field.base()),
                    new MergeValue(base, theirs).of(field.path(), field.theirs()),
                    new MergeValue(base, mine).of(field.path(), field.mine()),
                    choice);
        }
        return table;
    }

    private RadioButtonGroup<Side> choice(Field field) {
        RadioButtonGroup<Side> choice = new RadioButtonGroup<>();
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(
                side -> getTranslation("approval.ui.merge.take." + Words.lower(side)));
        choice.setAriaLabel(getTranslation("approval.ui.merge.choose", name(field)));
        choice.addValueChangeListener(_ -> choice.setInvalid(false));
        return choice;
    }

    private boolean isDecided() {
        choices.values().stream()
                .filter(RadioButtonGroup::isEmpty)
                .forEach(open -> {
                    open.setErrorMessage(getTranslation("approval.ui.merge.open"));
                    open.setInvalid(true);
                });
        return choices.values().stream().noneMatch(RadioButtonGroup::isEmpty);
    }

    private Map<String, Side> decided() {
        return choices.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getValue()));
    }

    /** "Rules, prod" for {@code environment_configs.prod.rules}. */
    private String name(Field field) {
        String environment = MergeValue.environment(field.path());
        String name = MergeValue.name(field.path());
        if (environment.isEmpty()) {
            return getTranslation("catalog.field." + name);
        }
        return name.isEmpty()
                ? getTranslation("approval.ui.merge.override", environment)
                : getTranslation("catalog.field." + name) + ", " + environment;
    }
}
