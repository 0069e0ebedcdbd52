package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ChangeDetails;
import java.util.Optional;

/** Something that another module puts into the head of a change's page, declared as a bean. */
public interface ChangeLink {

    /** What stands there; empty where it is nothing for this change or person. */
    Optional<Component> create(ChangeDetails details);
}
