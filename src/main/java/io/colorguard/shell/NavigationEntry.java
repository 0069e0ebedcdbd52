package io.colorguard.shell;

import com.vaadin.flow.component.Component;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;

/**
 * A page of a workspace in the drawer, declared as a bean by the feature that owns the page. Who
 * lacks the permission neither sees the entry nor reaches the page.
 *
 * @param messageKey the page's name in the bundles
 * @param view has a route with the one parameter {@code :ws}
 * @param badge how many things wait there for the person who asks
 */
public record NavigationEntry(
        NavigationGroup.Place place,
        String messageKey,
        Class<? extends Component> view,
        Permission permission,
        Badge badge) {

    /** Counts what waits in a workspace for the person signed in. */
    @FunctionalInterface
    public interface Badge {
        int waitingIn(WorkspaceKey workspace);
    }

    /** An entry where nothing ever waits. */
    public NavigationEntry(
            NavigationGroup.Place place,
            String messageKey,
            Class<? extends Component> view,
            Permission permission) {
        this(place, messageKey, view, permission, _ -> 0);
    }
}
