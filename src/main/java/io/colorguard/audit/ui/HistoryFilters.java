package io.colorguard.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.identity.Person;
import io.colorguard.uikit.FilterBar;
import io.colorguard.uikit.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Flag, person and days that the history is narrowed to, as fields and as the address has them. */
final class HistoryFilters extends Composite<FilterBar> {

    private static final String CHANGE = "change";

    private final TextField flag = new TextField();
    private final TextField change = new TextField();
    private final ComboBox<Person> actor = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    HistoryFilters(List<Person> people, Function<String, Optional<String>> address) {
        name(people);
        flag.setValue(address.apply("flag").orElse(""));
        change.setValue(address.apply(CHANGE).orElse(""));
        address.apply("actor")
                .flatMap(user -> people.stream().filter(p -> p.userName().equals(user)).findFirst())
                .ifPresent(actor::setValue);
        from.setValue(address.apply("from").flatMap(HistoryFilters::day).orElse(null));
        to.setValue(address.apply("to").flatMap(HistoryFilters::day).orElse(null));
    }

    private void name(List<Person> people) {
        for (TextField text : List.of(flag, change)) {
            String label = getTranslation("audit.history." + (text == flag ? "flag" : CHANGE));
            text.setPlaceholder(label);
            text.setAriaLabel(label);
            text.setClearButtonVisible(true);
            text.setValueChangeMode(ValueChangeMode.LAZY);
        }
        actor.setPlaceholder(getTranslation("audit.history.person"));
        actor.setAriaLabel(getTranslation("audit.history.person"));
        actor.setItems(people);
        actor.setItemLabelGenerator(Person::displayName);
        actor.setClearButtonVisible(true);
        for (DatePicker day : List.of(from, to)) {
            String label = getTranslation(day == from ? "audit.history.from" : "audit.history.to");
            day.setPlaceholder(label);
            day.setAriaLabel(label);
            day.setClearButtonVisible(true);
        }
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(
                getTranslation("audit.history.filters"), flag, change, actor, from, to);
    }

    void onChange(Runnable action) {
        flag.addValueChangeListener(_ -> action.run());
        change.addValueChangeListener(_ -> action.run());
        actor.addValueChangeListener(_ -> action.run());
        from.addValueChangeListener(_ -> action.run());
        to.addValueChangeListener(_ -> action.run());
    }

    /** What the address says of the filters; empty takes a filter out. */
    Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("flag", flag.getValue().strip());
        address.put(CHANGE, change());
        address.put("actor", actor.getValue() == null ? "" : actor.getValue().userName());
        address.put("from", text(from.getValue()));
        address.put("to", text(to.getValue()));
        return address;
    }

    /** Ids are written in capitals. */
    private String change() {
        return change.getValue().strip().toUpperCase(Locale.ROOT);
    }

    HistoryQuestion question() {
        String key = flag.getValue().strip();
        return new HistoryQuestion(
                key.isEmpty() ? null : key,
                change().isEmpty() ? null : change(),
                actor.getValue() == null ? null : actor.getValue().userName(),
                null,
                start(from.getValue()),
                start(to.getValue() == null ? null : to.getValue().plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Moments.zone()).toInstant();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
