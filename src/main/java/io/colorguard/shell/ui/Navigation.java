package io.colorguard.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.NavbarPart;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.UserMenuEntry;
import io.colorguard.shell.WorkspaceChoice;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/** Where the person signed in may go. */
@SpringComponent
@UIScope
class Navigation {

    private static final Comparator<NavigationEntry> ORDER =
            Comparator.<NavigationEntry, Integer>comparing(entry -> entry.place().group().ordinal())
                    .thenComparing(entry -> entry.place().order());

    private final List<NavigationEntry> entries;
    private final CurrentUser user;
    private final WorkspaceChoice choice;
    private final List<NavbarPart> navbar;
    private final List<UserMenuEntry> ownPages;

    Navigation(
            List<NavigationEntry> entries,
            CurrentUser user,
            WorkspaceChoice choice,
            ObjectProvider<NavbarPart> navbar,
            ObjectProvider<UserMenuEntry> ownPages) {
        this.entries = entries.stream().sorted(ORDER).toList();
        this.user = user;
        this.choice = choice;
        this.navbar = navbar.orderedStream().toList();
        this.ownPages = ownPages.orderedStream().toList();
    }

    /** What features add to the top bar for whoever is signed in, made for one frame. */
    List<NavbarPart.Shown> navbarParts() {
        return user.find().isEmpty() ? List.of() : navbar.stream().map(NavbarPart::create).toList();
    }

    /** Pages of the person themselves. */
    List<UserMenuEntry> ownPages() {
        return ownPages;
    }

    CurrentUser user() {
        return user;
    }

    /** The workspaces that may be seen. */
    List<WorkspaceChoice.Choice> workspaces() {
        return user.find().isEmpty() ? List.of() : choice.visible();
    }

    /** The first of them. */
    Optional<WorkspaceKey> first() {
        return workspaces().stream().findFirst().map(WorkspaceChoice.Choice::key);
    }

    boolean isVisible(WorkspaceKey workspace) {
        return workspaces().stream().anyMatch(visible -> visible.key().equals(workspace));
    }

    /** The pages a person may open in a workspace, in the drawer's order. */
    List<NavigationEntry> in(WorkspaceKey workspace) {
        Set<Role> roles = user.rolesIn(workspace);
        return entries.stream()
                .filter(Navigation::hasRoute)
                .filter(entry -> roles.stream().anyMatch(entry.permission()::isHeldBy))
                .toList();
    }

    /** A test of one feature has the entries of all, but only that feature's routes. */
    private static boolean hasRoute(NavigationEntry entry) {
        return RouteConfiguration.forApplicationScope().isRouteRegistered(entry.view());
    }

    /** Whether no entry for this view asks for more than the person holds. */
    boolean mayOpen(Class<? extends Component> view, WorkspaceKey workspace) {
        return entries.stream()
                .filter(entry -> entry.view().equals(view))
                .allMatch(entry -> user.may(entry.permission(), workspace));
    }

    /** Those pages, each with how much waits there for the person. */
    SequencedMap<NavigationEntry, Integer> waitingIn(WorkspaceKey workspace) {
        SequencedMap<NavigationEntry, Integer> waiting = new LinkedHashMap<>();
        in(workspace).forEach(entry -> waiting.put(entry, entry.badge().waitingIn(workspace)));
        return waiting;
    }

    /** The first page of a workspace. */
    Optional<NavigationEntry> firstIn(WorkspaceKey workspace) {
        return in(workspace).stream().findFirst();
    }
}
