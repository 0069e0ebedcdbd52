package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.ui.ChangePanel;
import io.colorguard.shared.Refusal;
import java.util.Optional;

/** Hangs what a promotion is judged by under a change that is one (PRO-3). */
@org.springframework.stereotype.Component
class CriteriaOnChange implements ChangePanel {

    private static final String RULES = "PRO-";

    private final PanelDesk desk;

    CriteriaOnChange(PanelDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(ChangeDetails details, Runnable acted) {
        return desk.look(details.workspace().key(), details.change().id())
                .find()
                .filter(reading -> reading.dossier().promotion().isPresent())
                .map(reading ->
                        new CriteriaPanel(
                                desk, new Place(details.workspace().key(), acted), reading));
    }

    @Override
    public boolean lifts(Refusal wait) {
        return wait.rule().startsWith(RULES);
    }
}
