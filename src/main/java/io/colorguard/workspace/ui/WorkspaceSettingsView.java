package io.colorguard.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Inventory;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is set up in a workspace, a tab for each kind; administrators change it. */
@Route("w/:ws/settings")
@PermitAll
class WorkspaceSettingsView extends WorkspaceView {

    private static final String TAB = "tab";

    /** In the order of the tabs; the first is shown where the address names none. */
    private static final Map<String, Function<SettingsPage, Component>> TABS =
            new LinkedHashMap<>();

    static {
        TABS.put("environments", EnvironmentsTab::new);
        TABS.put("types", TrafficTypesTab::new);
        TABS.put("segments", SegmentsTab::new);
        TABS.put("keys", ApiKeysTab::new);
        TABS.put("general", GeneralTab::new);
    }

    private final WorkspaceSetup setup;
    private final WorkspaceContents contents;
    private final CurrentUser user;
    private final Div content = new Div();
    private final Tabs tabs = new Tabs();
    private final Map<Tab, String> names = new LinkedHashMap<>();

    WorkspaceSettingsView(WorkspaceSetup setup, WorkspaceContents contents, CurrentUser user) {
        this.setup = setup;
        this.contents = contents;
        this.user = user;
        content.setId("workspace-tab");
        content.addClassName("stack");
        tabs.addSelectedChangeListener(_ -> select());
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("workspace.title")).sub(getTranslation("workspace.sub"));
        if (!mayEdit()) {
            Span reason = new Span(getTranslation("workspace.readonly"));
            reason.setId(SettingsPage.REASON);
            add(Columns.stack(Note.of(Look.INFO, reason), tabs, content));
        } else {
            add(Columns.stack(tabs, content));
        }
        drawTabs(fromAddress(TAB).filter(TABS::containsKey).orElse("environments"));
        draw();
    }

    private void drawTabs(String wanted) {
        names.clear();
        tabs.removeAll();
        TABS.keySet()
                .forEach(name -> {
                    Tab tab = new Tab(getTranslation("workspace.tab." + name));
                    names.put(tab, name);
                    tabs.add(tab);
                    if (name.equals(wanted)) {
                        tabs.setSelectedTab(tab);
                    }
                });
    }

    private void select() {
        if (tabs.getSelectedTab() != null && tabs.isAttached()) {
            keepInAddress(TAB, names.getOrDefault(tabs.getSelectedTab(), ""));
            draw();
        }
    }

    private void draw() {
        contents.inventory(workspace())
                .ifDone(this::draw)
                .ifRefused(reasons -> {
                    content.removeAll();
                    content.add(Note.refused(reasons));
                });
    }

    private void draw(Inventory inventory) {
        SettingsPage page = new SettingsPage(inventory, mayEdit(), setup, contents, this::draw);
        content.removeAll();
        content.add(
                TABS.getOrDefault(
                                names.getOrDefault(tabs.getSelectedTab(), ""), EnvironmentsTab::new)
                        .apply(page));
    }

    private boolean mayEdit() {
        return user.may(Permission.WORKSPACE_EDIT, workspace());
    }
}
