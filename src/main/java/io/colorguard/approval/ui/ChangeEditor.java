package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.Assessment;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.workspace.domain.Inventory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The form of a change with its effect beside it. A draft is kept by itself when its author pauses;
 * a change that others judge is kept only when its author says so (APR-5).
 */
final class ChangeEditor extends Composite<Div> {

    private static final int PAUSE_MILLIS = 2000;

    private final Manuscript manuscript;
    private final WritingDesk desk;
    private final Consumer<ChangeId> keptFirst;
    private final FieldMarks marks = new FieldMarks();
    private final Div problems = new Div();
    private final Div findings = new Div();
    private final Div side = Columns.stack(5);
    private final KeptStatus status;
    private final DefinitionPanel definition;
    private final AboutPanel about;
    private List<Refusal> refusedLast = List.of();
    private int edits;

    /**
     * @param keptFirst told the number that the change got when it was first kept
     */
    ChangeEditor(
            Manuscript manuscript,
            WritingDesk desk,
            Inventory inventory,
            Consumer<ChangeId> keptFirst) {
        this.manuscript = manuscript;
        this.desk = desk;
        this.keptFirst = keptFirst;
        status = new KeptStatus(manuscript, desk.clock());
        definition = new DefinitionPanel(manuscript, inventory, marks);
        about = new AboutPanel(manuscript, marks);
        definition.setVisible(!manuscript.isRemoval());
        about.setVisible(!manuscript.isRemoval());
        problems.addClassName("problems");
        getContent()
                .add(
                        problems,
                        Columns.twelve(
                                Columns.stack(
                                        7,
                                        new WordingPanel(manuscript, marks),
                                        definition,
                                        findings,
                                        about),
                                side));
        manuscript.onChange(this::edited);
        assess();
    }

    /** What of the form is kept, in words. */
    KeptStatus status() {
        return status;
    }

    private void edited() {
        refusedLast = List.of();
        status.tell();
        int now = ++edits;
        if (!manuscript.isSubmitted() && isAttached()) {
            getElement()
                    .executeJs(
                            "return new Promise(done => setTimeout(() => done(true), $0))",
                            PAUSE_MILLIS)
                    .then(_ -> keepUnlessEditedSince(now));
        }
        assess();
    }

    private void keepUnlessEditedSince(int then) {
        if (then == edits) {
            keep();
        }
    }

    /** Keeps a draft that says something new. */
    void keep() {
        if (!manuscript.isDirty() || manuscript.isSubmitted()) {
            return;
        }
        boolean first = manuscript.kept().isEmpty();
        // Stays where keeping it is refused or fails.
        status.unsaved();
        desk.keep(manuscript)
                .ifDone(change -> {
                    kept(change, first);
                    status.tell();
                })
                .ifRefused(this::refuse);
    }

    private void kept(ChangeRequest change, boolean first) {
        if (first) {
            keptFirst.accept(change.id());
        }
    }

    /** Shows why nothing was submitted, keeps everything, and marks the fields that are named. */
    void refuse(List<Refusal> reasons) {
        refusedLast = reasons;
        assess();
    }

    private void assess() {
        problems.removeAll();
        findings.removeAll();
        if (!refusedLast.isEmpty()) {
            problems.add(Note.refused(refusedLast));
        }
        desk.assess(manuscript).ifDone(this::show).ifRefused(this::blocked);
    }

    private void show(Assessment assessment) {
        side.removeAll();
        side.add(
                SidePanels.effect(assessment.proposal(), manuscript.workspace(), getLocale()),
                SidePanels.gates(assessment),
                SidePanels.delivery(assessment, desk.others(manuscript)));
        if (!assessment.losing().isEmpty()) {
            problems.add(
                    Note.of(
                            Look.ATTENTION,
                            getTranslation(
                                    "approval.ui.losing", Words.names(assessment.losing()))));
        }
        if (!manuscript.isRemoval()) {
            findings.add(SidePanels.findings(assessment.findings(), this::fix));
        }
        marks.show(
                refusedLast.isEmpty()
                        ? assessment.findings().stream()
                                .filter(it -> it.isError())
                                .map(it -> it.refusal())
                                .toList()
                        : refusedLast);
    }

    /** The flag went on, or nothing may be proposed here: nothing can be told of the effect. */
    private void blocked(List<Refusal> reasons) {
        problems.removeAll();
        side.removeAll();
        FlagContent base = manuscript.base();
        boolean moved =
                reasons.stream()
                        .anyMatch(it -> it.messageKey().equals("approval.refusal.flag.moved"));
        ApprovedFlag now = moved ? desk.standing(manuscript).orElse(null) : null;
        if (now == null || base == null) {
            problems.add(Note.refused(reasons));
            side.add(SidePanels.unknown());
        } else {
            problems.add(merge(base, now));
            side.add(SidePanels.moved(base, now, manuscript));
        }
    }

    private MergePanel merge(FlagContent base, ApprovedFlag now) {
        return new MergePanel(
                base,
                now,
                manuscript.isRemoval() ? base : manuscript.content(),
                merged -> {
                    manuscript.rebased(now, merged);
                    redraw();
                });
    }

    private void fix(UnaryOperator<FlagContent> remedy) {
        manuscript.edit(remedy);
        redraw();
    }

    private void redraw() {
        definition.draw();
        about.draw();
        marks.show(List.of());
        assess();
    }
}
