package io.colorguard.approval.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.colorguard.approval.domain.ChangeState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which states the changes of a list are in; none means every one. */
final class StateFilter extends MultiSelectComboBox<ChangeState.Name> {

    /**
     * @param words the states that are chosen, as the address has them
     */
    StateFilter(String words) {
        setAriaLabel(getTranslation("approval.ui.column.state"));
        setPlaceholder(getTranslation("approval.ui.column.state"));
        setItemLabelGenerator(Words::of);
        setItems(EnumSet.complementOf(EnumSet.of(ChangeState.Name.DRAFT)));
        setClearButtonVisible(true);
        setValue(states(words));
    }

    /** The states as the address has them. */
    static String words(Set<ChangeState.Name> states) {
        return states.stream()
                .map(ChangeState.Name::word)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<ChangeState.Name> states(String words) {
        List<String> wanted = Arrays.asList(words.split(","));
        return Arrays.stream(ChangeState.Name.values())
                .filter(state -> state != ChangeState.Name.DRAFT && wanted.contains(state.word()))
                .collect(Collectors.toSet());
    }
}
