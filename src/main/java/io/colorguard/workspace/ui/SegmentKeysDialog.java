package io.colorguard.workspace.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Confirmation;
import io.colorguard.uikit.FilterBar;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import java.util.List;
import java.util.TreeSet;

/** The keys of a segment in one environment: a lazy list, and a field to paste into. */
final class SegmentKeysDialog extends Dialog {

    private static final String WIDTH = "40rem";

    private final SettingsPage page;
    private final Segment segment;
    private final Environment environment;
    private final TextField filter = new TextField();
    private final SegmentKeysGrid grid;
    private final FilterBar filters;
    private final TextArea paste = new TextArea();

    SegmentKeysDialog(SettingsPage page, Segment segment, Environment environment) {
        this.page = page;
        this.segment = segment;
        this.environment = environment;
        this.grid = new SegmentKeysGrid(page, segment.name(), environment.key());
        setHeaderTitle(getTranslation("workspace.keys.title", segment.name()));
        String label = getTranslation("workspace.keys.filter");
        filter.setAriaLabel(label);
        filter.setPlaceholder(label);
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> show());
        filters = new FilterBar(label, filter, Words.marker(environment));
        add(Columns.stack(filters, grid, editor()));
        getFooter()
                .add(
                        Buttons.plain(
                                getTranslation("workspace.keys.close"), Glyph.CLOSE, this::close));
        setWidth(WIDTH);
        show();
    }

    private void show() {
        int found = grid.show(filter.getValue().strip());
        filters.tally(getTranslation("workspace.keys.found", found));
    }

    private Div editor() {
        if (!page.mayEdit()) {
            Span reason = new Span(getTranslation("workspace.readonly"));
            reason.addClassNames("xs", "muted");
            return Columns.row(reason);
        }
        paste.setLabel(getTranslation("workspace.keys.paste"));
        paste.setHelperText(getTranslation("workspace.keys.paste.help"));
        paste.setMaxRows(6);
        return Columns.stack(
                paste,
                Columns.row(
                        action("add", Glyph.PLUS, this::addPasted),
                        action("remove", Glyph.MINUS, this::removePasted),
                        action("replace", Glyph.REFRESH, this::askReplacing).danger()));
    }

    private RefusableButton action(String what, Glyph glyph, Runnable run) {
        return new RefusableButton(getTranslation("workspace.keys." + what), glyph, run);
    }

    private void addPasted() {
        TreeSet<String> next = new TreeSet<>(standing());
        next.addAll(pasted());
        save(List.copyOf(next));
    }

    private void removePasted() {
        TreeSet<String> next = new TreeSet<>(standing());
        pasted().forEach(next::remove);
        save(List.copyOf(next));
    }

    private void askReplacing() {
        List<String> next = pasted();
        new Confirmation(
                        getTranslation(
                                "workspace.keys.replace.question",
                                segment.name(),
                                environment.key()),
                        getTranslation(
                                "workspace.keys.replace.consequence",
                                standing().size(),
                                next.size()))
                .askDangerous(getTranslation("workspace.keys.replace"), () -> save(next));
    }

    private void save(List<String> keys) {
        SegmentKeys next = new SegmentKeys(environment.key(), segment.name(), keys);
        page.setup().edit(page.key(), next).ifDone(_ -> saved(next)).ifRefused(this::refuse);
    }

    private void saved(SegmentKeys keys) {
        paste.clear();
        paste.setInvalid(false);
        Toast.done(
                getTranslation(
                        "workspace.keys.saved",
                        segment.name(),
                        environment.key(),
                        keys.keys().size()));
        show();
        page.redraw().run();
    }

    private void refuse(List<Refusal> reasons) {
        paste.setInvalid(true);
        paste.setErrorMessage(Refusals.text(reasons));
    }

    private List<String> standing() {
        return page.contents()
                .segmentKeys(page.key(), segment.name(), environment.key())
                .map(SegmentKeys::keys)
                .find()
                .orElse(List.of());
    }

    /** What was pasted, a key once each. */
    private List<String> pasted() {
        return Fields.lines(paste.getValue().replace(',', '\n')).stream().distinct().toList();
    }
}
