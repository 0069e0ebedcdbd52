package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.application.FlagDetails;
import java.util.Optional;
import java.util.function.Function;

/** Something to be done about a flag; features that know how hang it on the flag's page. */
public interface FlagAction {

    /**
     * What stands in the head of the page; empty where it is nothing for this flag or person.
     *
     * @param address what the page's address says under a name
     */
    Optional<Component> create(FlagDetails flag, Function<String, Optional<String>> address);
}
