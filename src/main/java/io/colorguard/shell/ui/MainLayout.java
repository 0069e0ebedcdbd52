package io.colorguard.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.NavbarPart;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.WaitingChanged;
import io.colorguard.shell.WorkspaceParameter;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The frame of every page. It lets nobody into a workspace they may not see, and answers for such a
 * one as for one that does not exist (IDN-3).
 */
@Layout
@PermitAll
@JsModule("./tabs-role.ts")
class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {

    private final Navigation navigation;
    private final Search search;
    private final Drawer drawer = new Drawer();
    private final WorkspaceSwitch workspaceSwitch = new WorkspaceSwitch();
    private final List<NavbarPart.Shown> parts;
    private final UserMenu userMenu;
    private Optional<WorkspaceKey> workspace = Optional.empty();
    private SequencedMap<NavigationEntry, Integer> waiting = new LinkedHashMap<>();

    MainLayout(Navigation navigation, Search search, AuthenticationContext authentication) {
        this.navigation = navigation;
        this.search = search;
        this.parts = navigation.navbarParts();
        this.userMenu = new UserMenu(navigation.ownPages(), authentication::logout);
        setPrimarySection(Section.DRAWER);
        addToDrawer(drawer);
        addToNavbar(navbar());
        Shortcuts.addShortcutListener(this, this::openSearch, Key.KEY_K, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, this::openSearch, Key.KEY_K, KeyModifier.META);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.isErrorEvent()) {
            workspace =
                    WorkspaceParameter.of(event.getLocation())
                            .filter(navigation::isVisible)
                            .or(() -> workspace)
                            .or(this::lastVisited)
                            .or(navigation::first);
            return;
        }
        Optional<WorkspaceKey> wanted = WorkspaceParameter.of(event.getRouteParameters());
        if (event.getRouteParameters().get(WorkspaceParameter.NAME).isPresent()
                && wanted.filter(navigation::isVisible).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (wanted.isPresent()
                && !navigation.mayOpen(event.getNavigationTarget(), wanted.get())) {
            event.rerouteToError(AccessDeniedException.class);
        } else {
            workspace = wanted.or(() -> workspace).or(this::lastVisited);
        }
    }

    /** Pages outside a workspace keep the drawer of the one that was open before them. */
    private Optional<WorkspaceKey> lastVisited() {
        return Preferences.workspace(VaadinRequest.getCurrent()).filter(navigation::isVisible);
    }

    /**
     * Pages in the frame are live. The sign-in page is not: its connection would outlive the
     * session that signing in ends, and come back with a session of its own in place of the new
     * one.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        Registration counting =
                ComponentUtil.addListener(event.getUI(), WaitingChanged.class, _ -> recount());
        addDetachListener(detached -> {
            counting.remove();
            detached.unregisterListener();
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        workspace.ifPresent(Preferences::workspace);
        workspaceSwitch.show(navigation, workspace);
        workspace.ifPresent(key -> parts.forEach(part -> part.show(key)));
        userMenu.show(navigation.user(), workspace);
        count();
    }

    /** A drawer that is right already is left alone: whoever is in it keeps their place. */
    private void recount() {
        if (!workspace.map(navigation::waitingIn).filter(waiting::equals).isPresent()) {
            count();
        }
    }

    /** What waits stands beside the entries and in the browser's tab; it is counted once. */
    private void count() {
        waiting = workspace.map(navigation::waitingIn).orElseGet(LinkedHashMap::new);
        drawer.show(waiting, workspace);
        // Flow sets the plain title after this; ours comes with the response.
        getUI().ifPresent(ui ->
                ui.beforeClientResponse(this, _ -> ui.getPage().setTitle(tabTitle())));
    }

    private String tabTitle() {
        int all = waiting.values().stream().mapToInt(it -> it).sum();
        HasElement content = getContent();
        String page = content instanceof HasDynamicTitle titled ? titled.getPageTitle() : "";
        String name = page.isEmpty() ? "Colorguard" : page + " · Colorguard";
        return all > 0 ? "(" + all + ") " + name : name;
    }

    /** A button, not a link: with a base address a link to a place in the page would leave it. */
    private NativeButton skipLink() {
        NativeButton skip = new NativeButton(getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.addClickListener(_ -> getContent().getElement().callJsFunction("focus"));
        return skip;
    }

    private Header navbar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.addClassName("drawer-toggle");
        toggle.setAriaLabel(getTranslation("shell.drawer"));
        Div left = new Div(toggle, workspaceSwitch);
        left.addClassNames("row", "navbar-left");
        Div right = new Div(SearchButton.narrow(this::openSearch));
        parts.forEach(right::add);
        right.add(userMenu);
        right.addClassName("row");
        Header bar = new Header(skipLink(), left, SearchButton.wide(this::openSearch), right);
        bar.addClassName("navbar");
        return bar;
    }

    private void openSearch() {
        workspace.ifPresent(key -> new SearchDialog(search, key).open());
    }
}
