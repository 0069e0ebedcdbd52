package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.uikit.FilterBar;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of the board, as the address has them. */
final class BoardFilters {

    private static final String PHASE = "phase";
    private static final String STATE = "state";
    private static final String OWNER = "owner";
    private static final String OVERDUE = "overdue";

    private final MultiSelectComboBox<Phase> phases = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<PhaseState> states = new MultiSelectComboBox<>();
    private final ComboBox<String> owner = new ComboBox<>();
    private final Checkbox overdue = new Checkbox();
    private final FilterBar bar;

    /**
     * @param address what the address says, by name
     */
    BoardFilters(List<String> owners, Function<String, Optional<String>> address) {
        bar = new FilterBar(translate("compliance.ui.filter"), phases, states, owner, overdue);
        named(phases, PHASE);
        phases.setItems(Phase.values());
        phases.setItemLabelGenerator(Words::of);
        phases.setValue(chosen(Phase.values(), Phase::word, address.apply(PHASE).orElse("")));
        named(states, STATE);
        states.setItems(PhaseState.values());
        states.setItemLabelGenerator(it -> translate("compliance.ui.phase." + word(it)));
        states.setValue(
                chosen(PhaseState.values(), BoardFilters::word, address.apply(STATE).orElse("")));
        owner.setAriaLabel(translate("compliance.ui.column.owner"));
        owner.setPlaceholder(translate("compliance.ui.column.owner"));
        owner.setClearButtonVisible(true);
        owner.setItems(owners);
        address.apply(OWNER).filter(owners::contains).ifPresent(owner::setValue);
        overdue.setLabel(translate("compliance.ui.filter.overdue"));
        overdue.setValue(address.apply(OVERDUE).isPresent());
    }

    private void named(MultiSelectComboBox<?> field, String name) {
        String label = translate("compliance.ui.column." + name);
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setClearButtonVisible(true);
    }

    FilterBar bar() {
        return bar;
    }

    void onChange(Runnable action) {
        phases.addValueChangeListener(_ -> action.run());
        states.addValueChangeListener(_ -> action.run());
        owner.addValueChangeListener(_ -> action.run());
        overdue.addValueChangeListener(_ -> action.run());
    }

    BoardQuestion question(Clock clock) {
        return new BoardQuestion(
                phases.getValue(),
                states.getValue(),
                owner.getOptionalValue().orElse(""),
                overdue.getValue() ? clock.instant() : null);
    }

    /** The same as the address has it. */
    Map<String, String> address() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put(PHASE, words(phases.getValue(), Phase::word));
        address.put(STATE, words(states.getValue(), BoardFilters::word));
        address.put(OWNER, owner.getOptionalValue().orElse(""));
        address.put(OVERDUE, overdue.getValue() ? "yes" : "");
        return address;
    }

    private static <T> String words(Set<T> chosen, Function<T, String> word) {
        return chosen.stream().map(word).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> chosen(T[] all, Function<T, String> word, String words) {
        List<String> wanted = Arrays.asList(words.split(","));
        return Arrays.stream(all)
                .filter(it -> wanted.contains(word.apply(it)))
                .collect(Collectors.toSet());
    }

    private static String word(PhaseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
