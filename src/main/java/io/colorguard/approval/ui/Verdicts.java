package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that was ever said of a change, also what no longer counts. */
final class Verdicts {

    private Verdicts() {}

    static Panel of(List<Verdict> verdicts, int cycle, Clock clock) {
        Panel panel = new Panel(translate("approval.ui.verdicts"));
        if (verdicts.isEmpty()) {
            return panel.padded(Words.faint(translate("approval.ui.verdicts.none")));
        }
        panel.beside(Count.quiet(verdicts.size()));
        verdicts.reversed().forEach(verdict -> panel.add(line(verdict, cycle, clock)));
        return panel;
    }

    private static Div line(Verdict verdict, int cycle, Clock clock) {
        Span what =
                Words.styled(
                        translate("approval.verdict." + Words.lower(verdict.kind()))
                                + " "
                                + environments(verdict)
                                + " · ",
                        "xs",
                        "faint");
        Span when = new Span(new RelativeTime(verdict.at(), clock));
        when.addClassNames("xs", "faint");
        Div head =
                new Div(Words.styled(verdict.person().displayName() + " ", "medium"), what, when);
        Div body = new Div(head);
        if (verdict.cycle() < cycle) {
            body.add(Words.styled(translate("approval.ui.verdict.earlier"), "xs", "faint"));
        }
        if (!verdict.reason().isEmpty()) {
            body.add(new Paragraph(verdict.reason()));
        }
        Div line = new Div(PersonChip.avatar(verdict.person().displayName()), body);
        line.addClassName("msg");
        return line;
    }

    private static String environments(Verdict verdict) {
        return verdict.votes().stream()
                .map(Verdict.Vote::environment)
                .collect(Collectors.joining(", "));
    }
}
