package io.colorguard.workspace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.KeyValueList;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;

/** The workspace's own key and name. */
final class GeneralTab extends Div {

    private final SettingsPage page;
    private final TextField name = new TextField();

    GeneralTab(SettingsPage page) {
        this.page = page;
        Inventory inventory = page.inventory();
        Workspace workspace = inventory.workspace();
        Span key = new Span(workspace.key().value());
        key.addClassName("mono");
        name.setLabel(getTranslation("workspace.general.name"));
        name.setValue(workspace.name());
        name.setReadOnly(!page.mayEdit());
        RefusableButton rename =
                new RefusableButton(
                        getTranslation("workspace.general.rename"), Glyph.SAVE, this::rename);
        add(
                Columns.twelve(
                        new Panel(getTranslation("workspace.general.title"))
                                .padded(
                                        new KeyValueList()
                                                .put(getTranslation("workspace.general.key"), key)
                                                .put(
                                                        getTranslation(
                                                                "workspace.general.environments"),
                                                        Integer.toString(
                                                                workspace.environments().size()))
                                                .put(
                                                        getTranslation("workspace.general.types"),
                                                        Integer.toString(
                                                                workspace.trafficTypes().size()))
                                                .put(
                                                        getTranslation(
                                                                "workspace.general.segments"),
                                                        Integer.toString(
                                                                inventory.segments().size())),
                                        name,
                                        Columns.row(
                                                page.mayEdit()
                                                        ? rename
                                                        : rename.refuse(SettingsPage.REASON)))
                                .columns(6)));
    }

    private void rename() {
        page.setup()
                .rename(page.key(), name.getValue().strip())
                .ifDone(workspace -> {
                    Toast.done(getTranslation("workspace.saved", workspace.name()));
                    page.redraw().run();
                })
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        name.setInvalid(true);
        name.setErrorMessage(Refusals.text(reasons));
    }
}
