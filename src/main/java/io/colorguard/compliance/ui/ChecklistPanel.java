package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.application.DossierReading;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.Toast;
import java.util.List;

/** The checklist of a change in its three phases, told anew in its place (CMP-1 to CMP-4). */
final class ChecklistPanel extends Composite<Panel> {

    private final transient PanelDesk desk;
    private final transient Place place;
    private final ChangeId change;
    private final Panel panel = new Panel(getTranslation("compliance.ui.checklist"));
    private final Span tally = Words.styled("", "count", "count-quiet");
    private final Div phases = new Div();
    private transient DossierReading shown;

    ChecklistPanel(PanelDesk desk, Place place, DossierReading reading) {
        this.desk = desk;
        this.place = place;
        this.shown = reading;
        this.change = reading.dossier().change().id();
        panel.beside(tally).body(phases);
        draw();
        desk.live()
                .watch(
                        phases,
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

    /** After something that the reader did here. */
    private void acted() {
        refresh();
        place.acted().run();
    }

    /** Draws it anew where it is another; a dialog above it stays as it is. */
    private void refresh() {
        desk.look(place.workspace(), change)
                .ifDone(fresh -> {
                    boolean same =
                            fresh.dossier().checklist().equals(shown.dossier().checklist())
                                    && fresh.dossier().change().equals(shown.dossier().change())
                                    && fresh.measured().equals(shown.measured());
                    shown = fresh;
                    if (!same) {
                        draw();
                    }
                })
                .ifRefused(Toast::refused);
    }

    private void draw() {
        phases.removeAll();
        shown.dossier().checklist().ifPresent(this::draw);
    }

    private void draw(Checklist list) {
        List<Checkpoint> points = list.list().points();
        long closed = points.stream().filter(point -> list.state(point).isClosed()).count();
        tally.setText(getTranslation("compliance.ui.tally", closed, points.size()));
        CheckDialogs dialogs =
                new CheckDialogs(desk, place.workspace(), shown.dossier().change(), this::acted);
        for (Phase phase : Phase.values()) {
            List<Checkpoint> of = list.list().of(phase);
            if (!of.isEmpty()) {
                PhaseLines lines = new PhaseLines(shown, list, phase, desk.clock());
                PointLines rows = new PointLines(shown, list, dialogs, desk.clock());
                UnorderedList rest = new UnorderedList();
                rest.addClassName("checks");
                of.forEach(point -> rest.add(rows.line(point)));
                phases.add(lines.head(), rest);
                lines.foot(dialogs).ifPresent(phases::add);
            }
        }
    }
}
