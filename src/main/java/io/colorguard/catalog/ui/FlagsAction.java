package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Something to be done about many flags; features that know how hang it on the list of flags. */
public interface FlagsAction {

    /**
     * What stands beside the flags that were chosen; empty where it is nothing for this person.
     *
     * @param chosen the flags at the moment of asking
     */
    Optional<Component> create(Workspace workspace, Supplier<List<FlagSummary>> chosen);
}
