package io.colorguard.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.PageView;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Sends people on to the workspace they last used, or says how to come by one. */
@Route("")
@PermitAll
class HomeView extends PageView implements BeforeEnterObserver {

    private final Navigation navigation;

    HomeView(Navigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<WorkspaceKey> target =
                Preferences.workspace(VaadinRequest.getCurrent())
                        .filter(navigation::isVisible)
                        .or(navigation::first);
        target.flatMap(navigation::firstIn)
                .ifPresentOrElse(
                        entry ->
                                event.forwardTo(
                                        entry.view(),
                                        WorkspaceParameter.parameters(target.orElseThrow())),
                        this::showNothing);
    }

    private void showNothing() {
        removeAll();
        String title = getTranslation("shell.home.title");
        title(title);
        add(new PageHeader(title));
        add(
                navigation.user().mayCreateWorkspaces()
                        ? new EmptyState(
                                Glyph.LAYERS,
                                getTranslation("shell.home.none"),
                                getTranslation("shell.home.none.create"),
                                Buttons.primary(
                                        getTranslation("shell.workspace.create"),
                                        Glyph.PLUS,
                                        () -> UI.getCurrentOrThrow().navigate("new-workspace")))
                        : new EmptyState(
                                Glyph.LAYERS,
                                getTranslation("shell.home.none"),
                                getTranslation("shell.home.none.ask")));
    }
}
