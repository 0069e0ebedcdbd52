package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Checkpoint.Proof;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.Phase;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One list of checkpoints: points come and go, and say what shows that they are met (CMP-1). */
final class CheckpointEditor extends Composite<Div> {

    private final Consumer<CheckpointList> changed;
    private CheckpointList list;

    /**
     * @param changed told at each edit
     */
    CheckpointEditor(CheckpointList list, Consumer<CheckpointList> changed) {
        this.list = list;
        this.changed = changed;
        draw();
    }

    private void draw() {
        getContent().removeAll();
        for (Phase phase : Phase.values()) {
            getContent().add(phase(phase));
        }
    }

    private Component phase(Phase phase) {
        String name = getTranslation("approval.phase." + phase.word());
        Div points = Columns.stack();
        points.add(new H3(name));
        list.of(phase).forEach(point -> points.add(row(point)));
        points.add(
                Buttons.quiet(
                        getTranslation("approval.ui.policy.checkpoint.add", name),
                        Glyph.PLUS,
                        () -> restructure(with(fresh(phase)))));
        return points;
    }

    private Component row(Checkpoint point) {
        TextField title = new TextField();
        title.setAriaLabel(getTranslation("approval.ui.policy.checkpoint.title"));
        title.setPlaceholder(getTranslation("approval.ui.policy.checkpoint.title"));
        title.setValue(Words.of(point));
        title.setReadOnly(CheckpointList.ofStrategy().find(point.key()).isPresent());
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addClassName("grow");
        title.addValueChangeListener(change ->
                set(
                        new Checkpoint(
                                point.key(),
                                point.phase(),
                                change.getValue(),
                                now(point).proof())));
        Select<Proof> proof = new Select<>();
        proof.setAriaLabel(getTranslation("approval.ui.policy.checkpoint.proof", Words.of(point)));
        proof.setItems(
                Arrays.stream(Proof.values())
                        .filter(it -> it != Proof.VERDICTS || point.phase() == Phase.DEPLOYMENT)
                        .toList());
        proof.setItemLabelGenerator(it -> getTranslation("approval.proof." + it.word()));
        proof.setValue(point.proof());
        proof.addValueChangeListener(change ->
                set(
                        new Checkpoint(
                                point.key(),
                                point.phase(),
                                now(point).title(),
                                change.getValue())));
        Div row =
                new Div(
                        title,
                        proof,
                        Buttons.icon(
                                Glyph.TRASH,
                                getTranslation(
                                        "approval.ui.policy.checkpoint.remove", Words.of(point)),
                                () -> restructure(without(point))));
        row.addClassNames("row", "wrap");
        return row;
    }

    private Checkpoint now(Checkpoint point) {
        return list.find(point.key()).orElse(point);
    }

    private void set(Checkpoint next) {
        list =
                new CheckpointList(
                        list.points().stream()
                                .map(it -> it.key().equals(next.key()) ? next : it)
                                .toList());
        changed.accept(list);
    }

    private void restructure(List<Checkpoint> points) {
        list = new CheckpointList(points);
        draw();
        changed.accept(list);
    }

    private List<Checkpoint> without(Checkpoint point) {
        return list.points().stream().filter(it -> !it.key().equals(point.key())).toList();
    }

    private List<Checkpoint> with(Checkpoint point) {
        List<Checkpoint> more = new ArrayList<>(list.points());
        more.add(point);
        return more;
    }

    /** A point of the workspace's own, under the first number that is free. */
    private Checkpoint fresh(Phase phase) {
        String key =
                IntStream.iterate(1, number -> number + 1)
                        .mapToObj(number -> "own_" + number)
                        .filter(it -> list.find(it).isEmpty())
                        .findFirst()
                        .orElseThrow();
        return new Checkpoint(key, phase, "", Proof.EVIDENCE);
    }
}
