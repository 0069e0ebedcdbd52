package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.compliance.application.ImpactDesk.Line;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Withdrawal;
import io.colorguard.compliance.domain.Reading;
import io.colorguard.shared.Word;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.StateBadge;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Measurements as rows of a table.
 *
 * @param withdraw asks why one counts no more
 */
record ImpactRows(
        WorkspaceKey workspace, ImpactWords words, Clock clock, Consumer<Measurement> withdraw) {

    Component[] cells(Line line) {
        Measurement measurement = line.measurement();
        Reading reading = measurement.reading();
        return new Component[] {
            DataTable.twoLines(Words.styled(reading.metric(), "medium"), reading.source()),
            moved(measurement),
            new Span(words.period(reading)),
            new Span(ImpactWords.of(reading.confidence())),
            change(reading),
            origin(measurement),
            line.withdrawable() ? withdrawal(measurement) : new Span()
        };
    }

    private Component moved(Measurement measurement) {
        Withdrawal gone = measurement.withdrawal();
        Span numbers = new Span(words.numbers(measurement.reading()));
        if (gone == null) {
            return lines(numbers, words.move(measurement.reading()));
        }
        return lines(
                numbers,
                StateBadge.inline(
                        Look.WITHHELD,
                        translate("compliance.impact.withdrawn", gone.by().displayName())),
                Words.styled(gone.reason(), "xs", "faint", "said"));
    }

    private Component change(Reading reading) {
        ChangeId change = reading.change();
        if (change == null) {
            return new Span("–");
        }
        Anchor link =
                new Anchor(
                        WorkspaceParameter.href(workspace, "changes", change.toString()),
                        change.toString());
        link.addClassName("mono");
        return link;
    }

    private Component origin(Measurement measurement) {
        Div row =
                Columns.row(
                        new RelativeTime(measurement.at(), clock),
                        new Span(translate("compliance.impact.way." + Word.of(measurement.way()))));
        row.addClassNames("xs", "faint");
        return lines(new PersonChip(measurement.by().displayName()), row);
    }

    private Component withdrawal(Measurement measurement) {
        String metric = measurement.reading().metric();
        var button =
                Buttons.quiet(
                        translate("compliance.impact.withdraw"),
                        Glyph.UNDO,
                        () -> withdraw.accept(measurement));
        button.setAriaLabel(translate("compliance.impact.withdraw") + ": " + metric);
        return button;
    }

    private static Component lines(Component... lines) {
        Div box = Columns.stack(lines);
        box.addClassName("stack-1");
        return box;
    }
}
