package io.colorguard.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Any two revisions of a flag: what is different, and the way back to the earlier (AUD-3). */
final class ComparePanel extends Div {

    private final HistoryDesk desk;
    private final Compared tools;
    private final Runnable close;
    private @Nullable WorkspaceKey workspace;

    /** What shows flags and proposes them again, where there are any. */
    record Compared(
            ObjectProvider<RevisionDifference> differences,
            ObjectProvider<RevisionReturn> returns) {}

    ComparePanel(HistoryDesk desk, Compared tools, Runnable close) {
        this.desk = desk;
        this.tools = tools;
        this.close = close;
        getElement().setAttribute("aria-live", "polite");
    }

    /** Shows them, or which is still to be chosen. */
    void show(WorkspaceKey in, RevisionPair pair) {
        workspace = in;
        removeAll();
        if (pair.before() instanceof Long before) {
            desk.revision(in, before)
                    .flatMap(earlier -> with(earlier, pair.after()))
                    .ifRefused(reasons -> add(Note.refused(reasons)));
        }
    }

    private Outcome<RevisionEntry> with(RevisionEntry earlier, @Nullable Long after) {
        if (after == null) {
            add(chosen(earlier));
            return Outcome.done(earlier);
        }
        return desk.revision(Objects.requireNonNull(workspace), after)
                .ifDone(later -> add(compared(earlier, later)));
    }

    private Component chosen(RevisionEntry entry) {
        String flag = entry.act().flag();
        String number = Long.toString(entry.number());
        return Note.of(
                Look.INFO,
                new Span(
                        flag == null
                                ? getTranslation("audit.compare.flagless", number)
                                : getTranslation("audit.compare.chosen", number, flag)),
                Buttons.quiet(getTranslation("audit.compare.end"), Glyph.CLOSE, close));
    }

    private Component compared(RevisionEntry earlier, RevisionEntry later) {
        String flag = earlier.act().flag();
        String from = Long.toString(earlier.number());
        String to = Long.toString(later.number());
        if (flag == null || !flag.equals(later.act().flag())) {
            return Note.of(
                    Look.ATTENTION,
                    new Span(getTranslation("audit.compare.different", from, to)),
                    Buttons.quiet(getTranslation("audit.compare.end"), Glyph.CLOSE, close));
        }
        return new Panel(getTranslation("audit.compare.title", flag, from, to))
                .beside(Buttons.quiet(getTranslation("audit.compare.end"), Glyph.CLOSE, close))
                .padded(Columns.stack(parts(flag, earlier.number(), later.number())));
    }

    private Component[] parts(String flag, long before, long after) {
        WorkspaceKey in = Objects.requireNonNull(workspace);
        var difference = tools.differences().getIfAvailable();
        var returns = tools.returns().getIfAvailable();
        Div found = new Div();
        found.add(
                (difference == null
                                ? java.util.Optional.<Component>empty()
                                : difference.whole(in, flag, before, after))
                        .orElseGet(() -> new Span(getTranslation("audit.compare.same"))));
        return returns == null
                ? new Component[] {found}
                : returns.offer(in, flag, before)
                        .map(offer -> new Component[] {found, offer})
                        .orElseGet(() -> new Component[] {found});
    }
}
