package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.catalog.application.FlagHistory.Comparison;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.DiffView;
import io.colorguard.uikit.DiffView.Side;
import io.colorguard.uikit.Highlight;

/** What is different between a flag then and a flag later, in words and as JSON (AUD-3). */
final class WholeComparison {

    private WholeComparison() {}

    static Div of(Comparison found, String earlier, String later) {
        Div whole =
                Columns.stack(
                        new DifferenceInWords(
                                found.difference(), found.workspace().environments()));
        String before = FlagText.of(found.before());
        String after = FlagText.of(found.after());
        if (!before.equals(after)) {
            whole.add(
                    DiffView.folded(
                            new Side(earlier, before), new Side(later, after), Highlight.JSON));
        }
        return whole;
    }
}
