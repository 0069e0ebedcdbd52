package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The lists of checkpoints: one for all flags, others for the rows that are checked otherwise. */
final class CheckpointListsEditor extends Composite<Div> {

    private final Map<ApprovalRow, CheckpointList> others = new EnumMap<>(ApprovalRow.class);
    private final Runnable changed;
    private CheckpointList usual;

    /**
     * @param changed told at each edit
     */
    CheckpointListsEditor(CheckpointLists start, Runnable changed) {
        this.usual = start.usual();
        this.others.putAll(start.others());
        this.changed = changed;
        draw();
    }

    /** What is written now. */
    CheckpointLists lists() {
        return new CheckpointLists(usual, others);
    }

    private void draw() {
        Div panels = Columns.stack();
        panels.add(
                new Panel(getTranslation("approval.ui.policy.checkpoints"))
                        .padded(new CheckpointEditor(usual, this::setUsual)));
        others.forEach((row, list) -> panels.add(other(row, list)));
        Component more = more();
        more.setVisible(others.size() < ApprovalRow.values().length);
        panels.add(more);
        getContent().removeAll();
        getContent().add(panels);
    }

    private void setUsual(CheckpointList next) {
        usual = next;
        changed.run();
    }

    private Panel other(ApprovalRow row, CheckpointList list) {
        return new Panel(
                        getTranslation(
                                "approval.ui.policy.checkpoint.row",
                                Words.of(row),
                                getTranslation("approval.ui.policy.checkpoints")))
                .padded(
                        new CheckpointEditor(
                                list,
                                next -> {
                                    others.put(row, next);
                                    changed.run();
                                }),
                        Buttons.quiet(
                                getTranslation("approval.ui.policy.checkpoint.drop", Words.of(row)),
                                Glyph.TRASH,
                                () -> {
                                    others.remove(row);
                                    draw();
                                    changed.run();
                                }));
    }

    private Component more() {
        List<ApprovalRow> rows =
                Arrays.stream(ApprovalRow.values())
                        .filter(row -> !others.containsKey(row))
                        .toList();
        Select<ApprovalRow> select = new Select<>();
        select.setLabel(getTranslation("approval.ui.policy.checkpoint.other"));
        select.setHelperText(getTranslation("approval.ui.policy.checkpoint.other.help"));
        select.setItems(rows);
        select.setItemLabelGenerator(Words::of);
        select.addValueChangeListener(change -> {
            others.put(change.getValue(), usual);
            draw();
            changed.run();
        });
        return select;
    }
}
