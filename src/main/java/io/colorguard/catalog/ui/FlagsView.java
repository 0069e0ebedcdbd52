package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagSheet;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.FlagListing.Facets;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.ShareBar;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.domain.Workspace;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every flag of a workspace in one look at each environment, narrowed and sorted (CAT-4). */
@Route("w/:ws/flags")
@PermitAll
@Uses(ShareBar.class)
@Uses(Dialog.class)
@Uses(DatePicker.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(IntegerField.class)
@Uses(CheckboxGroup.class)
class FlagsView extends WorkspaceView {

    private final FlagCatalog catalog;
    private final FlagSheet sheet;
    private final WorkspaceContents contents;
    private final FlagListBar bar;
    private final List<FlagsAction> actions;
    private final CurrentUser user;
    private final Clock clock;
    private final Div views = new Div();
    private final Div list = new Div();

    /** Read by downloads too, which run beside the page. */
    private volatile FlagQuery query = FlagQuery.ALL;

    private @Nullable FlagFilters filters;
    private @Nullable FlagGrid grid;
    private @Nullable FlagChoice choice;

    FlagsView(
            FlagCatalog catalog,
            FlagSheet sheet,
            WorkspaceContents contents,
            FlagListBar bar,
            List<FlagsAction> actions,
            CurrentUser user,
            Clock clock) {
        this.actions = List.copyOf(actions);
        this.catalog = catalog;
        this.sheet = sheet;
        this.contents = contents;
        this.bar = bar;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("catalog.flags.title")).actions(actions());
        contents.inventory(workspace)
                .ifDone(inventory -> show(inventory.workspace()))
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private void show(Workspace workspace) {
        query = FlagAddress.read(this::fromAddress, workspace);
        Facets facets =
                catalog.facets(workspace.key()).find().orElse(new Facets(List.of(), List.of()));
        FlagFilters fields = new FlagFilters(workspace, facets, query);
        fields.onChange(() -> search(fields.narrow(query)));
        FlagGrid rows = new FlagGrid(workspace, clock, user);
        rows.sortBy(query.order(), order -> search(query.orderedBy(order)));
        filters = fields;
        grid = rows;
        FlagChoice chosen = new FlagChoice(rows, workspace, actions);
        choice = chosen;
        Div page = Columns.stack(views, fields, chosen, list);
        page.addClassName("stack-3");
        add(page);
        search(query);
    }

    private void search(FlagQuery wanted) {
        query = wanted;
        FlagAddress.of(wanted).forEach(this::keepInAddress);
        views.removeAll();
        views.add(bar.draw(workspace(), wanted));
        int found = catalog.count(workspace(), wanted).find().orElse(0);
        list.removeAll();
        if (filters != null && grid != null && choice != null) {
            filters.tally(found);
            choice.over(found, () -> page(wanted, new Window(0, Window.MOST)));
            grid.show(found, window -> page(wanted, window));
            list.add(
                    found == 0
                            ? NoFlags.of(workspace(), wanted, mayPropose())
                            : Panel.unheaded(getTranslation("catalog.flags.title")).body(grid));
        }
    }

    private List<FlagSummary> page(FlagQuery wanted, Window window) {
        return catalog.page(workspace(), wanted, window).find().orElse(List.of());
    }

    private Component[] actions() {
        Anchor export = Buttons.link(getTranslation("catalog.flags.export"), Glyph.DOWNLOAD, "");
        export.addClassName("hide-phone");
        export.setHref(this::download);
        return mayPropose()
                ? new Component[] {export, NoFlags.create(workspace())}
                : new Component[] {export};
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName(workspace() + "-flags.csv");
        event.setContentType("text/csv;charset=UTF-8");
        sheet.write(
                workspace(),
                query,
                () -> new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
    }

    private boolean mayPropose() {
        return user.may(Permission.CHANGE_PROPOSE, workspace());
    }
}
