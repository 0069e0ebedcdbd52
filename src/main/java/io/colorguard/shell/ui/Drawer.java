package io.colorguard.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Count;
import java.util.Map;
import java.util.Optional;

/** The drawer: brand, and the pages of the workspace in their groups. */
class Drawer extends Aside {

    private final Div groups = new Div();

    Drawer() {
        addClassName("drawer");
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        groups.addClassName("nav");
        add(brand(), groups);
    }

    /** Lists the pages with how much waits on each; none before a workspace is entered. */
    void show(Map<NavigationEntry, Integer> waiting, Optional<WorkspaceKey> workspace) {
        groups.removeAll();
        workspace.ifPresent(key -> {
            for (NavigationGroup group : NavigationGroup.values()) {
                addGroup(group, waiting, key);
            }
        });
    }

    static Anchor brand() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor brand = new Anchor("", mark, new Span("Colorguard"));
        brand.addClassName("brand");
        return brand;
    }

    private void addGroup(
            NavigationGroup group, Map<NavigationEntry, Integer> waiting, WorkspaceKey workspace) {
        SideNav nav = new SideNav(getTranslation(group.messageKey()));
        waiting.forEach((entry, number) -> {
            if (entry.place().group() == group) {
                nav.addItem(item(entry, workspace, number));
            }
        });
        if (!nav.getItems().isEmpty()) {
            groups.add(nav);
        }
    }

    private SideNavItem item(NavigationEntry entry, WorkspaceKey workspace, int waiting) {
        SideNavItem item =
                new SideNavItem(
                        getTranslation(entry.messageKey()),
                        entry.view(),
                        WorkspaceParameter.parameters(workspace),
                        entry.place().glyph().icon());
        item.setMatchNested(!item.getPath().equals(WorkspaceParameter.href(workspace)));
        if (waiting > 0) {
            item.setSuffixComponent(new Count(waiting, getTranslation("shell.waiting", waiting)));
        }
        return item;
    }
}
