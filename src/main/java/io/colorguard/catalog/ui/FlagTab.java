package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceKey;
import java.util.Optional;

/** A tab of the flag page; every feature that knows something of a flag hangs its own there. */
public interface FlagTab {

    /** How the tab is named in the address. */
    String key();

    /** Where it stands among the tabs, the smallest first. */
    int order();

    /** Key of its label's text. */
    String labelKey();

    /** How much waits behind the tab, 0 for a tab without a count. */
    default int count(WorkspaceKey workspace, FlagKey flag) {
        return 0;
    }

    /** Draws what it shows of this flag. */
    Component create(WorkspaceKey workspace, FlagKey flag);

    /** Draws it as the address says, which a tab may also write. */
    default Component create(WorkspaceKey workspace, FlagKey flag, Address address) {
        return create(workspace, flag);
    }

    /** What stands in the page's address besides the tab, so that a link shows the same. */
    interface Address {

        Optional<String> read(String name);

        /** Empty takes the parameter out. */
        void write(String name, String value);
    }
}
