package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.SavedViewDesk;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.SavedView;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Toast;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The views of the list that are asked for most and those that the person keeps, each with how many
 * flags it holds, and the way to keep another (CAT-5).
 */
@org.springframework.stereotype.Component
class FlagListBar {

    private static final String ALL = "all";
    private static final String OWN = "own:";

    private final FlagCatalog catalog;
    private final SavedViewDesk desk;
    private final WorkspaceContents contents;

    FlagListBar(FlagCatalog catalog, SavedViewDesk desk, WorkspaceContents contents) {
        this.catalog = catalog;
        this.desk = desk;
        this.contents = contents;
    }

    /** The views of a workspace; open is the one that says what is shown. */
    Div draw(WorkspaceKey workspace, FlagQuery query) {
        Div bar = new Div();
        bar.addClassName("list-views");
        fill(bar, workspace, query);
        return bar;
    }

    private void fill(Div bar, WorkspaceKey workspace, FlagQuery query) {
        List<SavedView> own = desk.mine(workspace).find().orElse(List.of());
        String address = FlagAddress.parameters(query);
        Optional<SavedView> open =
                own.stream().filter(view -> view.address().equals(address)).findFirst();
        PageTabs tabs =
                new PageTabs(
                        translate("catalog.flags.views"),
                        open.map(view -> OWN + view.name()).orElse(mark(query)));
        tab(tabs, workspace, query, Set.of());
        List.of(Mark.WITH_OPEN_CHANGE, Mark.OVERDUE, Mark.KILLED)
                .forEach(mark -> tab(tabs, workspace, query, Set.of(mark)));
        if (!own.isEmpty()) {
            contents.inventory(workspace)
                    .ifDone(known -> own.forEach(view -> tab(tabs, known.workspace(), view)));
        }
        bar.removeAll();
        bar.add(tabs);
        Runnable again = () -> fill(bar, workspace, query);
        if (open.isPresent()) {
            bar.add(forget(workspace, open.get(), again));
        } else if (!address.isEmpty()) {
            bar.add(keep(workspace, address, again));
        }
    }

    private static String mark(FlagQuery query) {
        return name(query.marks());
    }

    private static String name(Set<Mark> marks) {
        return marks.stream().findFirst().map(Words::lower).orElse(ALL);
    }

    private void tab(PageTabs tabs, WorkspaceKey workspace, FlagQuery query, Set<Mark> marks) {
        tabs.tab(
                name(marks),
                translate("catalog.flags.view." + name(marks)),
                FlagAddress.href(workspace, query.withMarks(marks)),
                count(workspace, FlagQuery.ALL.withMarks(marks)));
    }

    private void tab(PageTabs tabs, Workspace workspace, SavedView view) {
        FlagQuery query = FlagAddress.read(view.address(), workspace);
        tabs.tab(
                OWN + view.name(),
                view.name(),
                FlagAddress.href(workspace.key(), query),
                count(workspace.key(), query));
    }

    private Count count(WorkspaceKey workspace, FlagQuery query) {
        return Count.quiet(catalog.count(workspace, query).find().orElse(0));
    }

    private Button keep(WorkspaceKey workspace, String address, Runnable done) {
        return Buttons.quiet(
                translate("catalog.flags.view.keep"),
                Glyph.PLUS,
                () ->
                        new SavedViewDialog(
                                        name -> desk.keep(workspace, new SavedView(name, address)),
                                        done)
                                .open());
    }

    private Button forget(WorkspaceKey workspace, SavedView view, Runnable done) {
        return Buttons.quiet(
                translate("catalog.flags.view.forget"),
                Glyph.TRASH,
                () ->
                        desk.remove(workspace, view.name())
                                .ifDone(_ -> {
                                    Toast.done(
                                            translate("catalog.flags.view.forgotten", view.name()));
                                    done.run();
                                })
                                .ifRefused(Toast::refused));
    }
}
