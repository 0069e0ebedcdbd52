package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Matcher.SetTest;
import io.colorguard.catalog.domain.Matcher.TextTest;
import io.colorguard.catalog.domain.MatcherFields;
import io.colorguard.catalog.ui.AudienceInWords;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One test of an audience: attribute, kind of test, values. What the provider cannot carry is only
 * shown, to be edited as JSON.
 */
final class MatcherEditor extends Composite<Div> {

    private static final String SEGMENT = "IN_SEGMENT";
    private static final String PATTERN = "MATCHES_STRING";
    private static final List<String> TYPES =
            Stream.of(
                            Stream.of(TextTest.values()).map(Enum::name),
                            Stream.of(PATTERN, SEGMENT),
                            Stream.of(SetTest.values()).map(Enum::name))
                    .flatMap(all -> all)
                    .toList();

    private final ComboBox<String> attribute = new ComboBox<>();
    private final Select<String> type = new Select<>();
    private final MultiSelectComboBox<String> values = new MultiSelectComboBox<>();
    private final TextField pattern = new TextField();
    private final Names names;
    private final Consumer<Matcher> changed;
    private final Runnable removed;
    private boolean quiet = true;

    /** The names that can be chosen: attributes of the flag's traffic type, and its segments. */
    record Names(List<String> attributes, List<String> segments) {
        Names {
            attributes = List.copyOf(attributes);
            segments = List.copyOf(segments);
        }
    }

    MatcherEditor(Matcher matcher, Names names, Consumer<Matcher> changed, Runnable removed) {
        this.names = names;
        this.changed = changed;
        this.removed = removed;
        getContent().addClassName("matcher");
        String known = MatcherFields.type(matcher);
        if (matcher.negate() || !TYPES.contains(known)) {
            readOnly(matcher);
        } else {
            fields();
            show(matcher, known);
            quiet = false;
        }
    }

    private void readOnly(Matcher matcher) {
        getContent()
                .add(
                        Words.styled(AudienceInWords.text(Condition.of(matcher)), "medium"),
                        Words.faint(getTranslation("approval.ui.matcher.json")),
                        remove());
    }

    private void fields() {
        attribute.setLabel(getTranslation("approval.ui.attribute"));
        attribute.setAllowCustomValue(true);
        attribute.addCustomValueSetListener(event -> attribute.setValue(event.getDetail()));
        attribute.setPlaceholder(getTranslation("approval.ui.key"));
        attribute.setClearButtonVisible(true);
        type.setLabel(getTranslation("approval.ui.test"));
        type.setItems(TYPES);
        type.setItemLabelGenerator(Words::test);
        values.setAllowCustomValue(true);
        values.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        values.addCustomValueSetListener(event -> add(event.getDetail()));
        pattern.setLabel(getTranslation("approval.ui.pattern"));
        attribute.addValueChangeListener(_ -> changed());
        type.addValueChangeListener(_ -> {
            arrange();
            changed();
        });
        values.addValueChangeListener(_ -> changed());
        pattern.addValueChangeListener(_ -> changed());
        getContent().add(attribute, type, values, pattern, remove());
    }

    private void show(Matcher matcher, String known) {
        Set<String> attributes = new LinkedHashSet<>(names.attributes());
        if (matcher.attribute() != null) {
            attributes.add(matcher.attribute());
        }
        attribute.setItems(attributes);
        attribute.setValue(matcher.attribute());
        type.setValue(known);
        List<String> given = given(matcher);
        offer(given);
        values.setValue(new LinkedHashSet<>(given));
        pattern.setValue(matcher instanceof Matcher.Regex regex ? regex.pattern() : "");
        arrange();
    }

    private static List<String> given(Matcher matcher) {
        return switch (matcher) {
            case Matcher.Text text -> text.values();
            case Matcher.Texts texts -> texts.values();
            case Matcher.InSegment in when !in.segment().isEmpty() -> List.of(in.segment());
            default -> List.of();
        };
    }

    private void offer(List<String> given) {
        Set<String> offered = new LinkedHashSet<>(isSegment() ? names.segments() : List.of());
        offered.addAll(given);
        values.setItems(offered);
    }

    private void add(String value) {
        List<String> more = new ArrayList<>(values.getValue());
        more.add(value);
        offer(more);
        values.setValue(new LinkedHashSet<>(more));
    }

    /** Segments are of keys, patterns are one text: each test has the fields it needs. */
    private void arrange() {
        attribute.setVisible(!isSegment());
        pattern.setVisible(PATTERN.equals(type.getValue()));
        values.setVisible(!pattern.isVisible());
        values.setLabel(getTranslation(isSegment() ? "approval.ui.segment" : "approval.ui.values"));
        values.setAllowCustomValue(!isSegment());
        if (isSegment() && !quiet) {
            offer(List.of());
        }
    }

    private boolean isSegment() {
        return SEGMENT.equals(type.getValue());
    }

    private void changed() {
        if (!quiet) {
            changed.accept(read());
        }
    }

    private Matcher read() {
        @Nullable String tested = attribute.getValue();
        String named = Objects.requireNonNullElse(type.getValue(), TYPES.getFirst());
        List<String> given = List.copyOf(values.getValue());
        return switch (named) {
            case SEGMENT -> new Matcher.InSegment(given.isEmpty() ? "" : given.getLast(), false);
            case PATTERN -> new Matcher.Regex(tested, pattern.getValue(), false);
            default ->
                    Stream.of(TextTest.values()).anyMatch(it -> it.name().equals(named))
                            ? new Matcher.Text(TextTest.valueOf(named), tested, given, false)
                            : new Matcher.Texts(
                                    SetTest.valueOf(named),
                                    Objects.requireNonNullElse(tested, ""),
                                    given,
                                    false);
        };
    }

    private Component remove() {
        return Buttons.icon(
                Glyph.TRASH, getTranslation("approval.ui.matcher.remove"), removed::run);
    }
}
