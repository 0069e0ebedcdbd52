package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The gates of a change, the bar of verdicts, and the panels of others. Gates and bar are told anew
 * in their places when what they wait for moves, so that nothing is lost that somebody writes
 * elsewhere on the page; a change that moved itself is left to {@link StaleNote}.
 */
final class ChangeStanding {

    private final ReviewDesk desk;
    private final Consumer<List<Refusal>> redraw;
    private final ChangePanels.Drawn panels;
    private final Div gates = new Div();
    private final Div bar = new Div();
    private ChangeDetails shown;
    private VerdictButtons buttons;

    /**
     * @param redraw draws the whole page anew, with what happened
     */
    ChangeStanding(ChangeDetails details, ReviewDesk desk, Consumer<List<Refusal>> redraw) {
        this.desk = desk;
        this.redraw = redraw;
        this.shown = details;
        this.panels = desk.panels(details, this::refresh);
        this.buttons = new VerdictButtons(details, desk, redraw);
        gates.addClassNames("stack", "o3");
        bar.addClassName("as-parts");
        draw();
    }

    /** What stands in the wide column: the panels of other modules before the conversation. */
    Component[] between(Component reason, Component difference, Component talk) {
        return Stream.of(
                        Stream.of(reason, difference),
                        Stream.of(panels.components()),
                        Stream.of(talk))
                .flatMap(it -> it)
                .toArray(Component[]::new);
    }

    Div gates() {
        return gates;
    }

    Div bar() {
        return bar;
    }

    /** Has both follow what moves while the page is open. */
    ChangeStanding following(LiveChanges live) {
        String id = shown.change().id().toString();
        live.watch(
                gates,
                shown.workspace().key(),
                moved -> {
                    if (moved.contains(id)) {
                        refresh();
                    }
                });
        return this;
    }

    /** Tells anew how the same change stands. */
    void refresh() {
        ChangeRequest change = shown.change();
        desk.desk()
                .find(shown.workspace().key(), change.id())
                .ifDone(fresh -> {
                    if (fresh.change().version() == change.version() && !isShown(fresh)) {
                        shown = fresh;
                        buttons = new VerdictButtons(fresh, desk, redraw);
                        draw();
                    }
                });
    }

    private boolean isShown(ChangeDetails fresh) {
        return fresh.gates().equals(shown.gates()) && fresh.yours().equals(shown.yours());
    }

    void askApproval() {
        buttons.askApproval();
    }

    private void draw() {
        gates.removeAll();
        gates.add(GateItems.standing(shown, desk.user().require().id(), panels::show));
        bar.removeAll();
        if (shown.change().state().name().isOpen()) {
            bar.add(buttons.bar());
        }
    }
}
