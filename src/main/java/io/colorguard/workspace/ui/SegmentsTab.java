package io.colorguard.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentSize;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Segments, and how many keys each has in each environment. */
final class SegmentsTab extends Div {

    private final SettingsPage page;
    private final Map<String, Integer> sizes;

    SegmentsTab(SettingsPage page) {
        this.page = page;
        this.sizes =
                page.contents().segmentSizes(page.key()).find().orElse(List.of()).stream()
                        .collect(
                                Collectors.toMap(
                                        size -> place(size.segment(), size.environment()),
                                        SegmentSize::keys));
        Panel panel =
                new Panel(getTranslation("workspace.tab.segments"))
                        .note(getTranslation("workspace.segments.note"))
                        .end(page.adder("workspace.segments.add", () -> form(null)));
        List<Segment> segments = page.inventory().segments();
        panel.body(segments.isEmpty() ? empty() : grid(segments));
        add(panel);
    }

    private PartGrid<Segment> grid(List<Segment> segments) {
        return new PartGrid<>("workspace.tab.segments", segments)
                .cell("name", it -> DataTable.twoLines(mono(it.name()), it.description()))
                .mono("trafficType", Segment::trafficType)
                .cell("members", this::members)
                .actions(
                        page.mayEdit(),
                        it -> page.actions(it, "workspace.segments.edit", () -> form(it)));
    }

    private Component members(Segment segment) {
        Div cell = Columns.row();
        page.inventory()
                .workspace()
                .environments()
                .forEach(environment -> cell.add(members(segment, environment)));
        return cell;
    }

    private Button members(Segment segment, Environment environment) {
        int count = sizes.getOrDefault(place(segment.name(), environment.key()), 0);
        String words = getTranslation("workspace.segments.keys", count);
        Button open =
                Buttons.quiet(
                        environment.key() + ": " + words,
                        Glyph.USERS,
                        () -> new SegmentKeysDialog(page, segment, environment).open());
        open.setAriaLabel(
                getTranslation("workspace.segments.keys.open", segment.name(), environment.key())
                        + ": "
                        + words);
        return open;
    }

    private PartForm form(@Nullable Segment segment) {
        return PartForms.segment(segment, page.inventory().workspace());
    }

    private EmptyState empty() {
        return new EmptyState(
                Glyph.USERS,
                getTranslation("workspace.segments.empty"),
                getTranslation("workspace.segments.empty.text"));
    }

    private static Span mono(String text) {
        Span span = new Span(text);
        span.addClassName("mono");
        return span;
    }

    private static String place(String segment, String environment) {
        return segment + "/" + environment;
    }
}
