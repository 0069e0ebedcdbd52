package io.colorguard.workspace.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import io.colorguard.uikit.LazyRows;
import io.colorguard.workspace.domain.Workspaces.KeyQuery;

/** Keys of a segment, fetched from the database as they come into sight. */
final class SegmentKeysGrid extends Grid<String> {

    private final SettingsPage page;
    private final String segment;
    private final String environment;

    SegmentKeysGrid(SettingsPage page, String segment, String environment) {
        this.page = page;
        this.segment = segment;
        this.environment = environment;
        addColumn(key -> key).setHeader(getTranslation("workspace.keys.key"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_COMPACT);
        getElement().setAttribute("aria-label", getTranslation("workspace.keys.title", segment));
    }

    /** Shows the keys that contain the text, and answers how many there are. */
    int show(String text) {
        KeyQuery wanted = new KeyQuery(segment, environment, text);
        int found = page.contents().countSegmentKeys(page.key(), wanted).find().orElse(0);
        LazyRows.fill(
                this, found, window -> page.contents().segmentKeys(page.key(), wanted, window));
        return found;
    }
}
