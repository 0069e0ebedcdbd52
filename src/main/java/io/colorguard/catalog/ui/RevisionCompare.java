package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.catalog.application.FlagHistory.Comparison;
import io.colorguard.shared.Outcome;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Two revisions of a flag and what is different between them, in words and as JSON; the address
 * says which, so that a link shows the same (AUD-3).
 */
final class RevisionCompare extends Div {

    /** An address that is kept by nobody. */
    static final FlagTab.Address NOWHERE =
            new FlagTab.Address() {
                @Override
                public Optional<String> read(String name) {
                    return Optional.empty();
                }

                @Override
                public void write(String name, String value) {
                    // Nobody reads it again.
                }
            };

    private static final String FROM = "from";
    private static final String TO = "to";

    /** Compares what stood after an earlier and after a later revision. */
    @FunctionalInterface
    interface Comparing extends BiFunction<Long, Long, Outcome<Comparison>> {}

    private final FlagTab.Address address;
    private final SerializableFunction<RevisionEntry, String> label;
    private final Comparing comparing;
    private final List<RevisionEntry> offered = new ArrayList<>();
    private final Select<RevisionEntry> before = new Select<>();
    private final Select<RevisionEntry> after = new Select<>();
    private final Div result = new Div();
    private final Set<Long> wanted = new HashSet<>();

    RevisionCompare(
            FlagTab.Address address,
            SerializableFunction<RevisionEntry, String> label,
            Comparing comparing) {
        this.address = address;
        this.label = label;
        this.comparing = comparing;
        number(FROM).ifPresent(wanted::add);
        number(TO).ifPresent(wanted::add);
        before.setLabel(getTranslation("catalog.history.before"));
        after.setLabel(getTranslation("catalog.history.after"));
        before.setItemLabelGenerator(label::apply);
        after.setItemLabelGenerator(label::apply);
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("stack");
        Div fields =
                Columns.row(
                        before,
                        after,
                        Buttons.plain(
                                getTranslation("catalog.history.compare"),
                                Glyph.COLUMNS,
                                this::show));
        fields.addClassName("compare-fields");
        add(new Panel(getTranslation("catalog.history.two")).padded(fields, result));
        setVisible(false);
    }

    private Optional<Long> number(String name) {
        return address.read(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** More revisions to choose from, each older than those before. */
    void offer(List<RevisionEntry> entries) {
        RevisionEntry from = before.getValue();
        RevisionEntry to = after.getValue();
        offered.addAll(entries);
        before.setItems(offered);
        after.setItems(offered);
        setVisible(offered.size() > 1);
        if (offered.size() > 1) {
            before.setValue(from == null ? offered.get(1) : from);
            after.setValue(to == null ? offered.getFirst() : to);
        }
        addressed();
    }

    /** Whether the address names a revision that is older than those offered so far. */
    boolean wantsOlder() {
        return !offered.isEmpty()
                && wanted.stream().anyMatch(it -> it < offered.getLast().number());
    }

    /** Shows what the address asks for, once both are there. */
    private void addressed() {
        Optional<RevisionEntry> from = number(FROM).flatMap(this::revision);
        Optional<RevisionEntry> to = number(TO).flatMap(this::revision);
        if (!wanted.isEmpty() && from.isPresent() && to.isPresent()) {
            wanted.clear();
            before.setValue(from.get());
            after.setValue(to.get());
            show();
        }
    }

    private Optional<RevisionEntry> revision(long number) {
        return offered.stream().filter(entry -> entry.number() == number).findFirst();
    }

    private void show() {
        result.removeAll();
        RevisionEntry one = before.getValue();
        RevisionEntry other = after.getValue();
        if (one != null && other != null) {
            RevisionEntry older = one.number() < other.number() ? one : other;
            RevisionEntry newer = older.equals(one) ? other : one;
            address.write(FROM, Long.toString(older.number()));
            address.write(TO, Long.toString(newer.number()));
            comparing
                    .apply(older.number(), newer.number())
                    .ifDone(found -> show(found, older, newer))
                    .ifRefused(reasons -> result.add(Note.refused(reasons)));
        }
    }

    private void show(Comparison found, RevisionEntry older, RevisionEntry newer) {
        result.add(WholeComparison.of(found, label.apply(older), label.apply(newer)));
    }
}
