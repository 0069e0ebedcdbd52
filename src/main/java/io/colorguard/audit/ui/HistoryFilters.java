package io.colorguard.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import io.colorguard.audit.application.HistoryActor;
import io.colorguard.audit.application.HistoryChoices;
import io.colorguard.uikit.FilterBar;
import io.colorguard.uikit.Glyph;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields that narrow the history. */
final class HistoryFilters extends Composite<FilterBar> {

    private final TextField text = new TextField();
    private final TextField flag = new TextField();
    private final TextField change = new TextField();
    private final TextField object = new TextField();
    private final ComboBox<HistoryActor> actor = new ComboBox<>();
    private final ComboBox<String> kind = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final DayFields days;

    HistoryFilters(HistoryChoices choices, Narrowing narrowing, Clock clock) {
        days = new DayFields(narrowing, clock);
        type(text, "text", narrowing.text());
        text.setPrefixComponent(Glyph.SEARCH.icon());
        type(flag, "flag", narrowing.flag());
        type(change, "change", narrowing.change());
        type(object, "object", narrowing.object());
        name(actor, "person");
        offer(choices.actors(), narrowing.actor());
        offer(kind, "kind", choices.kinds(), narrowing.kind(), HistoryWords::kind);
        offer(action, "action", choices.actions(), narrowing.action(), HistoryWords::action);
    }

    void onChange(Runnable listener) {
        Stream.<HasValue<?, ?>>of(text, flag, change, object, actor, kind, action)
                .forEach(field -> field.addValueChangeListener(_ -> listener.run()));
        days.onChange(listener);
    }

    /** What the fields say. */
    Narrowing narrowing() {
        return new Narrowing(
                text.getValue().strip(),
                flag.getValue().strip(),
                change.getValue().strip(),
                actor.getValue() == null ? "" : actor.getValue().userName(),
                kind.getValue() == null ? "" : kind.getValue(),
                object.getValue().strip(),
                action.getValue() == null ? "" : action.getValue(),
                days.from().getValue(),
                days.to().getValue());
    }

    @Override
    protected FilterBar initContent() {
        FilterBar bar =
                new FilterBar(
                        getTranslation("audit.history.filters"),
                        text,
                        actor,
                        action,
                        kind,
                        object,
                        flag,
                        change,
                        days.range(),
                        days.from(),
                        days.to());
        bar.addClassName("history-filters");
        return bar;
    }

    private void type(TextField field, String name, String value) {
        name(field, name);
        field.setPlaceholder(getTranslation("audit.history." + name));
        field.setClearButtonVisible(true);
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(value);
    }

    /** Somebody whom the address alone knows stays in the field: nothing is found of them. */
    private void offer(List<HistoryActor> actors, String userName) {
        List<HistoryActor> offered = new ArrayList<>(actors);
        if (!userName.isEmpty()
                && offered.stream().noneMatch(it -> it.userName().equals(userName))) {
            offered.add(new HistoryActor(userName, List.of(userName), true));
        }
        actor.setItems(HistoryFilters::isCalled, offered);
        actor.setItemLabelGenerator(HistoryWords::actor);
        actor.setClearButtonVisible(true);
        offered.stream()
                .filter(it -> it.userName().equals(userName))
                .findFirst()
                .ifPresent(actor::setValue);
    }

    private static boolean isCalled(HistoryActor actor, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(actor.userName()), actor.names().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void offer(
            ComboBox<String> field,
            String name,
            List<String> words,
            String chosen,
            SerializableFunction<String, String> label) {
        name(field, name);
        List<String> offered =
                Stream.concat(words.stream(), Stream.of(chosen))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .sorted(Comparator.comparing(label::apply))
                        .toList();
        field.setItems(offered);
        field.setItemLabelGenerator(label::apply);
        field.setClearButtonVisible(true);
        if (!chosen.isEmpty()) {
            field.setValue(chosen);
        }
    }

    private void name(HasAriaLabel field, String name) {
        String label = getTranslation("audit.history." + name);
        field.setAriaLabel(label);
        if (field instanceof ComboBox<?> box) {
            box.setPlaceholder(label);
        }
    }
}
