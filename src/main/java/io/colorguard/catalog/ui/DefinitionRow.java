package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceKey;
import java.util.Map;

/** A row of the table of a flag's definitions, for a feature that knows more of each of them. */
public interface DefinitionRow {

    /** Key of the row's text. */
    String labelKey();

    /** What it says by environment; the row is left out where there is nothing to say. */
    Map<String, Component> cells(WorkspaceKey workspace, FlagKey flag);
}
