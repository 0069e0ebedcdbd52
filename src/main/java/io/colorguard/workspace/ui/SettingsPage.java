package io.colorguard.workspace.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Confirmation;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Toast;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the tabs of one visit share: what stands, who may change it, and how. */
record SettingsPage(
        Inventory inventory,
        boolean mayEdit,
        WorkspaceSetup setup,
        WorkspaceContents contents,
        Runnable redraw) {

    /** Id of the sentence that says why somebody may not change anything here. */
    static final String REASON = "workspace-readonly";

    WorkspaceKey key() {
        return inventory.workspace().key();
    }

    /** Opens an empty form; greyed with its reason for whoever may not. */
    RefusableButton adder(String text, PartFormFactory form) {
        RefusableButton button =
                new RefusableButton(
                        translate(text),
                        Glyph.PLUS,
                        () -> open(text, form.create(), part -> setup.add(key(), part)));
        return mayEdit ? button : button.refuse(REASON);
    }

    /** Edit and remove for one part; nothing for whoever only reads. */
    Component actions(WorkspacePart part, String editText, PartFormFactory form) {
        if (!mayEdit) {
            return new Div();
        }
        return Columns.row(
                Buttons.icon(
                        Glyph.EDIT,
                        translate("workspace.action.edit", part.identity()),
                        () -> open(editText, form.create(), it -> setup.edit(key(), it))),
                Buttons.icon(
                        Glyph.TRASH,
                        translate("workspace.action.remove", part.identity()),
                        () -> askRemoval(part)));
    }

    /** A table with these heads, and one for the actions of whoever may take them. */
    DataTable table(String label, String... heads) {
        Stream<String> actions = mayEdit ? Stream.of("workspace.actions") : Stream.of();
        return new DataTable(
                translate(label),
                Stream.concat(Arrays.stream(heads), actions)
                        .map(key -> translate(key))
                        .toArray(String[]::new));
    }

    /** A row of such a table. */
    void row(DataTable table, Component actions, Component... cells) {
        Stream<Component> last = mayEdit ? Stream.of(actions) : Stream.of();
        table.row(Stream.concat(Arrays.stream(cells), last).toArray(Component[]::new));
    }

    private void open(
            String title, PartForm form, Function<WorkspacePart, Outcome<WorkspacePart>> save) {
        new PartDialog(translate(title), form, save, redraw).open();
    }

    private void askRemoval(WorkspacePart part) {
        new Confirmation(
                        translate("workspace.remove.question", part.identity()),
                        translate("workspace.remove.consequence"))
                .askDangerous(translate("workspace.action.remove.verb"), () -> remove(part));
    }

    private void remove(WorkspacePart part) {
        setup.remove(key(), part)
                .ifDone(gone -> {
                    Toast.done(translate("workspace.removed", gone.identity()));
                    redraw.run();
                })
                .ifRefused(Toast::refused);
    }

    /** Makes the form of a part when it is needed. */
    @FunctionalInterface
    interface PartFormFactory {
        PartForm create();
    }
}
