package io.colorguard.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceChoice.Choice;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which workspace is looked at, and the way to another. */
class WorkspaceSwitch extends MenuBar {

    private static final String NEW_WORKSPACE = "new-workspace";

    WorkspaceSwitch() {
        addClassNames("barmenu", "switch");
        getElement().setAttribute("aria-label", getTranslation("shell.workspace"));
    }

    /** Draws the menu for a visit. */
    void show(Navigation navigation, Optional<WorkspaceKey> current) {
        removeAll();
        List<Choice> choices = navigation.workspaces();
        if (choices.isEmpty() && !navigation.user().mayCreateWorkspaces()) {
            return;
        }
        String name = current.map(WorkspaceKey::value).orElse(getTranslation("shell.workspace"));
        MenuItem top = addItem(face(name));
        top.setAriaLabel(getTranslation("shell.workspace") + ": " + name);
        SubMenu menu = top.getSubMenu();
        for (Choice choice : choices) {
            MenuItem item =
                    menu.addItem(choice.name(), _ -> go(WorkspaceParameter.href(choice.key())));
            item.setCheckable(true);
            item.setChecked(current.filter(choice.key()::equals).isPresent());
        }
        if (navigation.user().mayCreateWorkspaces()) {
            menu.addItem(getTranslation("shell.workspace.create"), _ -> go(NEW_WORKSPACE));
        }
    }

    private static Div face(String name) {
        Span mark = new Span(name.substring(0, 1).toUpperCase(Locale.ROOT));
        mark.addClassName("switch-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(name);
        text.addClassNames("trunc", "medium");
        Div face = new Div(mark, text, Glyph.CHEVRONS.small());
        face.addClassName("row");
        return face;
    }

    private static void go(String address) {
        UI.getCurrentOrThrow().navigate(address);
    }
}
