package io.colorguard.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Who did what in a workspace, newest first, narrowed by flag, person and time (AUD-1). */
@Route("w/:ws/history")
@PermitAll
class HistoryView extends WorkspaceView {

    private static final int PAGE = 50;

    private final HistoryDesk desk;
    private final ObjectProvider<RevisionDifference> differences;
    private final Clock clock;
    private final Div content = new Div();
    private final Div older = new Div();
    private @Nullable HistoryFilters filters;
    private @Nullable RevisionList list;

    HistoryView(HistoryDesk desk, ObjectProvider<RevisionDifference> differences, Clock clock) {
        this.desk = desk;
        this.differences = differences;
        this.clock = clock;
        content.setId("history");
        older.addClassNames("row", "pad");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("audit.history.title")).sub(getTranslation("audit.history.sub"));
        HistoryFilters bar = new HistoryFilters(desk.people(workspace), this::fromAddress);
        bar.onChange(this::narrow);
        filters = bar;
        add(bar, content);
        draw();
    }

    private void narrow() {
        if (filters != null) {
            filters.address().forEach(this::keepInAddress);
            draw();
        }
    }

    private void draw() {
        RevisionList fresh =
                new RevisionList(
                        workspace(), clock, Optional.ofNullable(differences.getIfAvailable()));
        list = fresh;
        content.removeAll();
        load(null)
                .ifPresent(page -> {
                    if (page.entries().isEmpty()) {
                        content.add(empty());
                    } else {
                        content.add(
                                Panel.unheaded(getTranslation("audit.history.title"))
                                        .body(fresh, older));
                        append(page);
                    }
                });
    }

    private Optional<Timeline> load(@Nullable Long cursor) {
        if (filters == null) {
            return Optional.empty();
        }
        return desk.page(workspace().value(), filters.question(), cursor, PAGE)
                .ifRefused(reasons -> content.add(Note.refused(reasons)))
                .find();
    }

    private void append(Timeline page) {
        if (list != null) {
            list.append(page.entries());
        }
        older.removeAll();
        Long next = page.nextCursor();
        if (next != null) {
            older.add(
                    Buttons.plain(
                            getTranslation("audit.history.older"),
                            Glyph.ARROW_DOWN,
                            () -> load(next).ifPresent(this::append)));
        }
    }

    private EmptyState empty() {
        boolean narrowed =
                filters != null
                        && filters.address().values().stream().anyMatch(value -> !value.isEmpty());
        String key = narrowed ? "audit.history.none" : "audit.history.empty";
        return new EmptyState(Glyph.HISTORY, getTranslation(key), getTranslation(key + ".text"));
    }
}
