package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.approval.application.BatchVerdicts.Waiting;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.ui.DifferenceInWords;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StepUp;
import io.colorguard.workspace.domain.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * One verdict on many changes. It names every flag with what its change does; what it gives is
 * bound to the hashes and cycle of each as they stand here (BAT-4).
 */
final class BatchVerdictDialog extends Composite<Dialog> {

    private final Workspace workspace;
    private final List<Waiting> mine;
    private final TextArea reason = new TextArea();
    private final Div refused = new Div();

    BatchVerdictDialog(Workspace workspace, List<Waiting> waiting) {
        this.workspace = workspace;
        mine = waiting.stream().filter(Waiting::isMine).toList();
        List<Waiting> others = waiting.stream().filter(it -> !it.isMine()).toList();
        getContent().setHeaderTitle(getTranslation("approval.ui.batch.verdict", mine.size()));
        getContent().addClassName("batch-dialog");
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setHelperText(getTranslation("approval.ui.batch.verdict.reason"));
        reason.setWidthFull();
        reason.setVisible(!mine.isEmpty());
        refused.setVisible(false);
        Div parts =
                Columns.stack(
                        new Paragraph(getTranslation("approval.ui.batch.verdict.text")),
                        reason,
                        refused);
        PlainList list = new PlainList();
        mine.forEach(it -> list.item(line(it.change(), difference(it.change()))));
        parts.add(list);
        if (!others.isEmpty()) {
            PlainList left = new PlainList();
            others.forEach(it -> left.item(line(it.change(), whyNot(it))));
            parts.add(
                    new Div(
                            Words.styled(
                                    getTranslation("approval.ui.batch.left", others.size()),
                                    "medium")),
                    left);
        }
        getContent().add(parts);
    }

    /** Opens, and hands over what was decided about each change. */
    void ask(Function<SequencedMap<ChangeId, Decision>, Outcome<?>> decide) {
        var footer = getContent().getFooter();
        footer.add(Buttons.quiet(getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close));
        if (!mine.isEmpty()) {
            footer.add(
                    give(Buttons::danger, Verdict.Kind.REJECT, decide),
                    give(Buttons::plain, Verdict.Kind.ASK, decide),
                    give(Buttons::primary, Verdict.Kind.APPROVE, decide));
        }
        getContent().open();
    }

    @FunctionalInterface
    private interface Weight {
        Button of(String text, Glyph glyph, Runnable action);
    }

    private Button give(
            Weight weight,
            Verdict.Kind kind,
            Function<SequencedMap<ChangeId, Decision>, Outcome<?>> decide) {
        String text = getTranslation("approval.ui.batch." + Words.lower(kind), mine.size());
        return weight.of(
                text,
                glyph(kind),
                () -> {
                    if (getContent().isOpened()) {
                        reason.setInvalid(false);
                        decide.apply(decisions(kind))
                                .ifDone(_ -> getContent().close())
                                .ifRefused(this::refuse);
                    }
                });
    }

    private static Glyph glyph(Verdict.Kind kind) {
        return switch (kind) {
            case APPROVE -> Glyph.CHECK;
            case ASK -> Glyph.UNDO;
            case REJECT -> Glyph.CANCEL;
        };
    }

    private void refuse(List<Refusal> reasons) {
        if (StepUp.isAsked(reasons)) {
            StepUp.ask(reasons);
            return;
        }
        boolean ofReason = reasons.stream().allMatch(it -> "reason".equals(it.field()));
        refused.removeAll();
        refused.setVisible(!ofReason);
        if (ofReason) {
            reason.setInvalid(true);
            reason.setErrorMessage(Refusals.text(reasons));
            reason.focus();
        } else {
            refused.add(Note.refused(reasons));
        }
    }

    private SequencedMap<ChangeId, Decision> decisions(Verdict.Kind kind) {
        SequencedMap<ChangeId, Decision> decisions = new LinkedHashMap<>();
        mine.forEach(it ->
                decisions.put(
                        it.change().id(),
                        new Decision(kind, it.seen(), it.change().cycle(), reason.getValue())));
        return decisions;
    }

    private Component line(ChangeRequest change, Component below) {
        Anchor link =
                new Anchor(
                        Addresses.read(workspace.key(), change.id()),
                        change.proposal().flag().value());
        link.addClassNames("mono", "medium");
        link.setTarget("_blank");
        Div box = new Div(new Div(link, Words.faint(" · " + change.id())), below);
        box.addClassName("lead");
        return box;
    }

    private Component difference(ChangeRequest change) {
        Div box =
                new Div(
                        new DifferenceInWords(
                                Difference.between(
                                        change.proposal().base(),
                                        change.proposal().result(),
                                        workspace.environments()),
                                workspace.environments()));
        box.addClassName("xs");
        return box;
    }

    private Component whyNot(Waiting waiting) {
        Refusal refusal = waiting.whyNot();
        return Words.styled(
                refusal == null
                        ? getTranslation("approval.ui.verdict.given")
                        : Refusals.text(refusal),
                "xs",
                "faint");
    }
}
