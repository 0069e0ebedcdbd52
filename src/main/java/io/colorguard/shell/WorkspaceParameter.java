package io.colorguard.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Optional;

/** The workspace in an address: every page of one lives under {@code w/:ws}. */
public final class WorkspaceParameter {

    public static final String NAME = "ws";

    private WorkspaceParameter() {}

    /** The key, empty where there is none or it cannot be one. */
    public static Optional<WorkspaceKey> of(RouteParameters parameters) {
        return parameters.get(NAME).filter(WorkspaceKey::isValid).map(WorkspaceKey::new);
    }

    /** The same for an address that leads to no page. */
    public static Optional<WorkspaceKey> of(Location address) {
        List<String> parts = address.getSegments();
        return parts.size() > 1 && parts.getFirst().equals("w")
                ? Optional.of(parts.get(1)).filter(WorkspaceKey::isValid).map(WorkspaceKey::new)
                : Optional.empty();
    }

    /** For links to a view of the workspace. */
    public static RouteParameters parameters(WorkspaceKey workspace) {
        return new RouteParameters(NAME, workspace.value());
    }

    /**
     * Address of the workspace's first page, or of a page below: {@code href(ws, "flags", key)}.
     */
    public static String href(WorkspaceKey workspace, String... below) {
        return below.length == 0
                ? "w/" + workspace
                : "w/" + workspace + "/" + String.join("/", below);
    }
}
