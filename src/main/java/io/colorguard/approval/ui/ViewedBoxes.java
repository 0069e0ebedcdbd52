package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.ReadingDesk;
import io.colorguard.approval.domain.Viewed;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The boxes in which a reader ticks off what they have looked at, for themselves (TLK-4). */
final class ViewedBoxes {

    private final ChangeDetails details;
    private final ReadingDesk desk;
    private final Consumer<List<Refusal>> refused;
    private final Set<String> viewed;

    /**
     * @param refused is told why a mark was not kept
     */
    ViewedBoxes(ChangeDetails details, ReadingDesk desk, Consumer<List<Refusal>> refused) {
        this.details = details;
        this.desk = desk;
        this.refused = refused;
        this.viewed = desk.viewed(key(), details.change().id()).find().orElse(Set.of());
    }

    /** The box of an environment; empty where the change asks nobody there. */
    Optional<Component> of(String environment) {
        return details.change().gate(environment).map(Viewed::at).map(this::box);
    }

    private Component box(Viewed seen) {
        Checkbox box =
                new Checkbox(translate("approval.ui.viewed"), viewed.contains(seen.environment()));
        box.addClassName("viewed");
        box.setAriaLabel(translate("approval.ui.viewed.in", seen.environment()));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                marked(change.getValue(), seen).ifRefused(refused);
            }
        });
        return box;
    }

    private Outcome<Set<String>> marked(boolean wanted, Viewed seen) {
        return wanted
                ? desk.mark(key(), details.change().id(), seen)
                : desk.unmark(key(), details.change().id(), seen.environment());
    }

    private WorkspaceKey key() {
        return details.workspace().key();
    }
}
