package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.shared.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** Draws what other modules hang under the difference of a change. */
@org.springframework.stereotype.Component
class ChangePanels {

    private final ObjectProvider<ChangePanel> panels;
    private final ObjectProvider<ChangeLink> links;

    ChangePanels(ObjectProvider<ChangePanel> panels, ObjectProvider<ChangeLink> links) {
        this.panels = panels;
        this.links = links;
    }

    /** What other modules put into the head. */
    List<Component> links(ChangeDetails details) {
        return links.stream().flatMap(link -> link.create(details).stream()).toList();
    }

    Drawn draw(ChangeDetails details, Runnable acted) {
        Map<ChangePanel, Component> drawn = new LinkedHashMap<>();
        panels.stream()
                .sorted(Comparator.comparingInt(ChangePanel::order))
                .forEach(panel ->
                        panel.create(details, acted)
                                .ifPresent(component -> drawn.put(panel, component)));
        drawn.values().forEach(component -> component.getElement().getClassList().add("o4"));
        return new Drawn(drawn);
    }

    /** The panels of one page. */
    record Drawn(Map<ChangePanel, Component> panels) {

        Component[] components() {
            return panels.values().toArray(Component[]::new);
        }

        /** Brings the panel into sight in which this is lifted, and the focus into it. */
        void show(Refusal wait) {
            panels.forEach((panel, component) -> {
                if (panel.lifts(wait)) {
                    component.getElement().setAttribute("tabindex", "-1");
                    component.scrollIntoView();
                    component.getElement().callJsFunction("focus");
                }
            });
        }
    }
}
