package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.shared.Window;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The flags that somebody chose in the list, and what can be done about them. Paging, sorting and
 * other filters leave the choice as it is.
 */
final class FlagChoice extends Composite<Div> {

    private final FlagGrid grid;
    private final Span tally = new Span();
    private final Span limit = new Span();
    private final Button all;
    private Supplier<List<FlagSummary>> matching = List::of;

    FlagChoice(FlagGrid grid, Workspace workspace, List<FlagsAction> actions) {
        this.grid = grid;
        List<Component> offered =
                actions.stream()
                        .map(action -> action.create(workspace, grid::chosen))
                        .flatMap(Optional::stream)
                        .toList();
        all = Buttons.quiet("", Glyph.CHECK, () -> grid.choose(matching.get()));
        tally.addClassName("medium");
        tally.getElement().setAttribute("aria-live", "polite");
        limit.addClassNames("xs", "faint");
        getContent().addClassNames("row", "wrap", "flag-choice");
        getContent().add(tally, all, limit);
        getContent()
                .add(
                        Buttons.quiet(
                                getTranslation("catalog.flags.choice.none"),
                                Glyph.CLOSE,
                                () -> grid.choose(List.of())));
        getContent().add(offered);
        if (!offered.isEmpty()) {
            grid.selectable(this::show);
        }
        show(Set.of());
    }

    /** The list shows so many flags now, which can be chosen all at once up to a limit. */
    void over(int found, Supplier<List<FlagSummary>> flags) {
        matching = flags;
        boolean few = found > 0 && found <= Window.MOST;
        all.setVisible(few);
        all.setText(getTranslation("catalog.flags.choice.all", found));
        limit.setText(
                found > Window.MOST
                        ? getTranslation("catalog.flags.choice.many", Window.MOST)
                        : "");
    }

    private void show(Set<FlagSummary> chosen) {
        tally.setText(getTranslation("catalog.flags.choice", chosen.size()));
        getContent().setVisible(!chosen.isEmpty());
    }
}
