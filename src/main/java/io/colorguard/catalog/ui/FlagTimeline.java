package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.ui.RevisionList;
import io.colorguard.shared.Outcome;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import org.jspecify.annotations.Nullable;

/** The revisions of one flag, a page at a time, beside the comparison of any two of them. */
final class FlagTimeline extends Div {

    static final int PAGE = 50;

    /** Reads a page of revisions from a cursor on, null for the first. */
    @FunctionalInterface
    interface Reader {
        Outcome<Timeline> read(@Nullable Long cursor);
    }

    private final RevisionList list;
    private final RevisionCompare compare;
    private final Reader reader;
    private final Div older = new Div();

    FlagTimeline(RevisionList list, RevisionCompare compare, Reader reader) {
        this.list = list;
        this.compare = compare;
        this.reader = reader;
        addClassNames("stack");
        older.addClassNames("row", "pad-3");
        add(compare, new Panel(getTranslation("catalog.history.revisions")).body(list, older));
        load(null);
    }

    private void load(@Nullable Long cursor) {
        reader.read(cursor).ifDone(this::append).ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private void append(Timeline page) {
        list.append(page.entries());
        compare.offer(page.entries());
        older.removeAll();
        Long next = page.nextCursor();
        if (next != null && compare.wantsOlder()) {
            load(next);
            return;
        }
        older.setVisible(next != null);
        if (next != null) {
            older.add(
                    Buttons.plain(
                            getTranslation("catalog.history.older"),
                            Glyph.ARROW_DOWN,
                            () -> load(next)));
        }
    }
}
