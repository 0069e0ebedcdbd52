package io.colorguard.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.PageHeader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page under {@code w/:ws}. The frame has made sure that the person may see the workspace; the
 * page is built anew by {@link #show} at every visit.
 */
public abstract class WorkspaceView extends PageView implements BeforeEnterObserver {

    private @Nullable WorkspaceKey workspace;
    private String path = "";
    private Map<String, String> address = Map.of();

    /** Builds the page; route and query parameters are read from the event. */
    protected abstract void show(WorkspaceKey workspace, BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Optional<WorkspaceKey> key = WorkspaceParameter.of(event.getRouteParameters());
        if (key.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        workspace = key.get();
        path = event.getLocation().getPath();
        address = new LinkedHashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> address.put(name, values.getFirst()));
        removeAll();
        show(key.get(), event);
    }

    /** The workspace of this visit. */
    protected final WorkspaceKey workspace() {
        if (workspace == null) {
            throw new IllegalStateException("the page has not been entered");
        }
        return workspace;
    }

    /**
     * Draws what a parameter of the address names; where nothing of that name is found, there is no
     * such page.
     */
    protected static <T> void showNamed(
            BeforeEnterEvent event,
            String parameter,
            Function<String, Optional<T>> find,
            Consumer<T> draw) {
        event.getRouteParameters()
                .get(parameter)
                .flatMap(find)
                .ifPresentOrElse(draw, () -> event.rerouteToError(NotFoundException.class));
    }

    /** Titles the page and adds its header, whose way begins at the workspace. */
    protected final PageHeader header(String title, Crumb... between) {
        title(title);
        Crumb start = new Crumb(workspace().value(), WorkspaceParameter.href(workspace()));
        PageHeader header = new PageHeader(title);
        header.crumbs(
                Stream.of(Stream.of(start), Arrays.stream(between), Stream.of(Crumb.here(title)))
                        .flatMap(crumb -> crumb)
                        .toArray(Crumb[]::new));
        add(header);
        return header;
    }

    /** A filter, sorting or tab from the address. */
    protected final Optional<String> fromAddress(String name) {
        return Optional.ofNullable(address.get(name)).filter(value -> !value.isBlank());
    }

    /** Puts a filter, sorting or tab into the address without a visit; empty takes it out. */
    protected final void keepInAddress(String name, String value) {
        put(name, value);
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, location());
    }

    /** Puts these into the address, as a step that the browser's Back takes back. */
    protected final void stepInAddress(Map<String, String> values) {
        values.forEach(this::put);
        UI.getCurrentOrThrow().getPage().getHistory().pushState(null, location());
    }

    private void put(String name, String value) {
        if (value.isBlank()) {
            address.remove(name);
        } else {
            address.put(name, value);
        }
    }

    private String location() {
        String query = QueryParameters.simple(address).getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
