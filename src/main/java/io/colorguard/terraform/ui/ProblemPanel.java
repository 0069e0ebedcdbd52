package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Input.Position;
import io.colorguard.terraform.domain.ImportProblem;
import io.colorguard.terraform.domain.ImportProblem.Words;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.StateBadge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say about one file, place by place, so many places at a time. */
final class ProblemPanel extends Composite<Panel> {

    private static final int AT_A_TIME = 50;

    private final List<ImportProblem> problems;
    private final boolean fixesAccepted;
    private final PlainList list = new PlainList();
    private final Div more = new Div();
    private final Panel panel;
    private int shown;

    ProblemPanel(String file, List<ImportProblem> problems, boolean fixesAccepted) {
        this.problems = problems;
        this.fixesAccepted = fixesAccepted;
        panel = new Panel(file).beside(Count.quiet(problems.size())).body(list, more);
        showMore();
    }

    @Override
    protected Panel initContent() {
        return panel;
    }

    private void showMore() {
        int end = Math.min(problems.size(), shown + AT_A_TIME);
        problems.subList(shown, end).forEach(problem -> list.item(row(problem)));
        shown = end;
        more.removeAll();
        if (shown < problems.size()) {
            more.addClassNames("row", "pad");
            more.add(
                    Buttons.plain(
                            getTranslation("terraform.import.more", problems.size() - shown),
                            Glyph.ARROW_DOWN,
                            this::showMore));
        } else {
            more.removeClassNames("row", "pad");
        }
    }

    private Component[] row(ImportProblem problem) {
        Span place = new Span(place(problem.position()));
        place.addClassNames("mono", "xs", "muted", "nowrap", "place");
        Span field = new Span(problem.field());
        field.addClassNames("mono", "xs", "muted");
        Div head = new Div(SeverityLook.badge(problem.severity()));
        head.addClassNames("row", "wrap");
        if (problem.flag() instanceof String flag) {
            Span name = new Span(flag);
            name.addClassNames("mono", "xs");
            head.add(name);
        }
        head.add(field);
        Div words = new Div(head, new Div(text(problem.words())));
        words.addClassNames("grow", "stack", "stack-1", "problem");
        if (problem.fix() instanceof Words fix) {
            words.add(fix(fix));
        }
        return new Component[] {place, words};
    }

    private Component fix(Words fix) {
        return fixesAccepted
                ? StateBadge.inline(Look.OK, getTranslation("terraform.import.fixed", text(fix)))
                : StateBadge.inline(Look.ACCENT, getTranslation("terraform.import.fix", text(fix)));
    }

    private String text(Words words) {
        return getTranslation(words.messageKey(), words.arguments().toArray());
    }

    private String place(@Nullable Position position) {
        return position == null
                ? getTranslation("terraform.import.whole.file")
                : position.line() + ":" + position.column();
    }
}
