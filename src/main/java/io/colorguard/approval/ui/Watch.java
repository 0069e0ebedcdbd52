package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceKey;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A component that is told what moves in a workspace, from its attachment to its detachment. */
final class Watch {

    private final Component component;
    private final WorkspaceKey workspace;
    private final PersonId person;
    private final Consumer<Set<String>> told;
    private volatile @Nullable UI page;

    Watch(
            Component component,
            WorkspaceKey workspace,
            PersonId person,
            Consumer<Set<String>> told) {
        this.component = component;
        this.workspace = workspace;
        this.person = person;
        this.told = told;
    }

    /** Has it begin and end with the component's time on a page. */
    void between(Consumer<Watch> begin, Consumer<Watch> end) {
        component.addAttachListener(attached -> begin(attached.getUI(), begin));
        component.addDetachListener(_ -> {
            end.accept(this);
            page = null;
        });
        if (component.isAttached()) {
            begin(component.getUI().orElseThrow(), begin);
        }
    }

    private void begin(UI ui, Consumer<Watch> begin) {
        page = ui;
        begin.accept(this);
    }

    WorkspaceKey workspace() {
        return workspace;
    }

    PersonId person() {
        return person;
    }

    /** Tells it under the lock of its page, unless it has left it by then. */
    void tell(Set<String> subjects) {
        UI open = page;
        if (open == null) {
            return;
        }
        try {
            open.access(() -> {
                if (component.isAttached()) {
                    told.accept(subjects);
                }
            });
        } catch (UIDetachedException _) {
            // Whoever closed the page asks no more.
        }
    }
}
