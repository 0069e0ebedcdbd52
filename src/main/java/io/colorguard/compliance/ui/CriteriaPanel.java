package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.compliance.application.DossierReading;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.Promotion;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.Toast;
import java.util.List;

/** What a promotion is judged by, told anew in its place (PRO-1 to PRO-4). */
final class CriteriaPanel extends Composite<Panel> {

    private final transient PanelDesk desk;
    private final transient Place place;
    private final ChangeId change;
    private final Panel panel = new Panel(getTranslation("compliance.ui.criteria"));
    private final Span tally = Words.styled("", "count", "count-quiet");
    private final UnorderedList lines = new UnorderedList();
    private transient DossierReading shown;

    CriteriaPanel(PanelDesk desk, Place place, DossierReading reading) {
        this.desk = desk;
        this.place = place;
        this.shown = reading;
        this.change = reading.dossier().change().id();
        lines.addClassName("checks");
        panel.beside(tally)
                .note(
                        reading.dossier()
                                .promotion()
                                .map(it ->
                                        getTranslation(
                                                "compliance.ui.criteria.opens",
                                                Words.of(it.opens())))
                                .orElse(""))
                .body(lines);
        draw();
        desk.live()
                .watch(
                        lines,
                        place.workspace(),
                        moved -> {
                            if (moved.contains(change.toString())) {
                                refresh();
                            }
                        });
    }

    @Override
    protected Panel initContent() {
        return panel;
    }

    private void acted() {
        refresh();
        place.acted().run();
    }

    private void refresh() {
        desk.look(place.workspace(), change)
                .ifDone(fresh -> {
                    boolean same =
                            states(fresh).equals(states(shown))
                                    && fresh.dossier().change().equals(shown.dossier().change());
                    shown = fresh;
                    if (!same) {
                        draw();
                    }
                })
                .ifRefused(Toast::refused);
    }

    /** How the criteria stand, whatever the hour. */
    private static List<CriterionState> states(DossierReading reading) {
        return reading.dossier().promotion().stream()
                .flatMap(it -> it.criteria().stream().map(it::state))
                .toList();
    }

    private void draw() {
        lines.removeAll();
        shown.dossier().promotion().ifPresent(this::draw);
    }

    private void draw(Promotion promotion) {
        List<Criterion> criteria = promotion.criteria();
        int met = criteria.size() - promotion.holding().size();
        tally.setText(getTranslation("compliance.ui.tally", met, criteria.size()));
        CriterionLines rows =
                new CriterionLines(
                        shown,
                        promotion,
                        new CheckDialogs(
                                desk, place.workspace(), shown.dossier().change(), this::acted),
                        desk.clock());
        criteria.forEach(criterion -> lines.add(rows.line(criterion)));
    }
}
