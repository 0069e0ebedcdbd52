package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.ui.ChangePanel;
import io.colorguard.shared.Refusal;
import java.util.Optional;

/** Hangs its checklist under a change that carries one (CMP-2). */
@org.springframework.stereotype.Component
class ChecklistOnChange implements ChangePanel {

    private static final String RULES = "CMP-";

    private final PanelDesk desk;

    ChecklistOnChange(PanelDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(ChangeDetails details, Runnable acted) {
        return desk.look(details.workspace().key(), details.change().id())
                .find()
                .filter(reading -> reading.dossier().checklist().isPresent())
                .map(reading ->
                        new ChecklistPanel(
                                desk, new Place(details.workspace().key(), acted), reading));
    }

    @Override
    public boolean lifts(Refusal wait) {
        return wait.rule().startsWith(RULES);
    }
}
