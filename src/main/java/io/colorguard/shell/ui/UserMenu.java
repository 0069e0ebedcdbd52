package io.colorguard.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.UserMenuEntry;
import io.colorguard.shell.texts.Languages;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PersonChip;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is signed in with which roles; language, theme, access tokens, the way out. */
class UserMenu extends MenuBar {

    private final transient List<UserMenuEntry> pages;
    private final transient Runnable signOut;

    UserMenu(List<UserMenuEntry> pages, Runnable signOut) {
        this.pages = pages;
        this.signOut = signOut;
        addClassNames("barmenu", "user");
        getElement().setAttribute("aria-label", getTranslation("shell.user"));
    }

    /** Draws the menu for a visit; the roles are those held in the workspace. */
    void show(CurrentUser user, Optional<WorkspaceKey> workspace) {
        removeAll();
        user.find()
                .ifPresent(person -> draw(person, workspace.map(user::rolesIn).orElse(Set.of())));
    }

    private void draw(Person person, Set<Role> roles) {
        String held = roles.stream().sorted().map(this::name).collect(Collectors.joining(", "));
        MenuItem top = addItem(face(person.displayName(), held));
        top.setAriaLabel(getTranslation("shell.user.menu", person.displayName(), held));
        SubMenu menu = top.getSubMenu();
        addLanguages(menu.addItem(getTranslation("shell.language")).getSubMenu());
        addThemes(menu.addItem(getTranslation("shell.theme")).getSubMenu());
        menu.addItem(
                getTranslation("shell.tokens"), _ -> UI.getCurrentOrThrow().navigate("tokens"));
        pages.forEach(page ->
                menu.addItem(
                        getTranslation(page.messageKey()),
                        _ -> UI.getCurrentOrThrow().navigate(page.href())));
        menu.addItem(getTranslation("shell.signout"), _ -> signOut.run());
    }

    private String name(Role role) {
        return RoleNames.of(this, role);
    }

    private static Div face(String name, String held) {
        Span avatar = PersonChip.avatar(name);
        avatar.addClassName("me");
        Span who = new Span(name);
        who.addClassName("medium");
        Span roles = new Span(held);
        roles.addClassNames("xs", "faint", "trunc");
        Div text = new Div(who, roles);
        text.addClassName("txt");
        Div face = new Div(avatar, text, Glyph.CHEVRON_DOWN.small());
        face.addClassName("who");
        return face;
    }

    private void addLanguages(SubMenu menu) {
        for (Locale language : Languages.ALL) {
            MenuItem item =
                    menu.addItem(language.getDisplayLanguage(language), _ -> speak(language));
            item.setCheckable(true);
            item.setChecked(getLocale().getLanguage().equals(language.getLanguage()));
        }
    }

    private void addThemes(SubMenu menu) {
        Preferences.Theme chosen = Preferences.theme(VaadinRequest.getCurrent());
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            MenuItem item =
                    menu.addItem(getTranslation("shell.theme." + theme.code()), _ -> wear(theme));
            item.setCheckable(true);
            item.setChecked(theme == chosen);
        }
    }

    /** Every text on the page changes, so the page is loaded anew. */
    private static void speak(Locale language) {
        Preferences.language(language);
        UI.getCurrentOrThrow().getPage().reload();
    }

    private void wear(Preferences.Theme theme) {
        Preferences.theme(theme);
        UI.getCurrentOrThrow().getPage().setColorScheme(scheme(theme));
    }

    private static ColorScheme.Value scheme(Preferences.Theme theme) {
        return switch (theme) {
            case SYSTEM -> ColorScheme.Value.SYSTEM;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
