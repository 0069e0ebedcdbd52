package io.colorguard.workspace.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.PageView;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates a workspace; for administrators. */
@Route("new-workspace")
@PermitAll
class NewWorkspaceView extends PageView implements BeforeEnterObserver {

    private final WorkspaceSetup setup;
    private final CurrentUser user;
    private final TextField name = new TextField();
    private final TextField key = new TextField();
    private final PartRows<Environment> environments = PartRows.environments();
    private final PartRows<TrafficType> trafficTypes = PartRows.trafficTypes();
    private final Div refused = new Div();
    private final AccessPanel access;

    NewWorkspaceView(WorkspaceSetup setup, CurrentUser user, UserDirectory directory) {
        this.setup = setup;
        this.user = user;
        this.access = new AccessPanel(directory);
        name.setLabel(getTranslation("workspace.new.name"));
        name.setHelperText(getTranslation("workspace.new.name.help"));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> derive(change.getOldValue(), change.getValue()));
        key.setLabel(getTranslation("workspace.new.key"));
        key.setHelperText(getTranslation("workspace.new.key.help"));
        key.addValueChangeListener(_ -> access.show(key.getValue()));
        name.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!user.mayCreateWorkspaces()) {
            event.rerouteToError(
                    AccessDeniedException.class, getTranslation("workspace.new.denied"));
            return;
        }
        removeAll();
        String title = getTranslation("workspace.new.title");
        title(title);
        access.show(key.getValue());
        add(
                new PageHeader(title)
                        .crumbs(Crumb.here(title))
                        .sub(getTranslation("workspace.new.sub")),
                refused,
                Columns.twelve(form(), Columns.stack(4, access)));
    }

    private Div form() {
        Panel about =
                new Panel(getTranslation("workspace.general.title"))
                        .padded(new FormLayout(name, key));
        Panel where =
                new Panel(getTranslation("workspace.new.environments"))
                        .note(getTranslation("workspace.new.environments.note"))
                        .padded(environments);
        Panel whom = new Panel(getTranslation("workspace.new.types")).padded(trafficTypes);
        return Columns.stack(
                8,
                about,
                where,
                whom,
                Columns.row(
                        Buttons.primary(
                                getTranslation("workspace.new.create"),
                                Glyph.CHECK,
                                this::create)));
    }

    /** The key follows the name until somebody types another one. */
    private void derive(String before, String now) {
        if (key.getValue().equals(WorkspaceKeys.from(before))) {
            key.setValue(WorkspaceKeys.from(now));
        }
    }

    private void create() {
        setup.create(
                        new NewWorkspace(
                                key.getValue().strip(),
                                name.getValue().strip(),
                                environments.read(),
                                trafficTypes.read()))
                .ifDone(this::showWayOn)
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        Map<String, HasValidation> fields = new LinkedHashMap<>(Map.of("key", key, "name", name));
        fields.putAll(environments.fields());
        fields.putAll(trafficTypes.fields());
        List<Refusal> others = FieldErrors.show(reasons, fields);
        refused.removeAll();
        if (!others.isEmpty()) {
            refused.add(Note.refused(others));
        }
    }

    private void showWayOn(Workspace workspace) {
        removeAll();
        String title = getTranslation("workspace.new.done", workspace.name());
        add(
                new PageHeader(title).crumbs(Crumb.here(title)),
                new EmptyState(
                        Glyph.LAYERS,
                        getTranslation("workspace.new.next"),
                        getTranslation("workspace.new.done.text"),
                        Buttons.primaryLink(
                                getTranslation("workspace.new.import"),
                                Glyph.UPLOAD,
                                href(workspace.key(), "import")),
                        Buttons.link(
                                getTranslation("workspace.new.flags"),
                                Glyph.FLAG,
                                href(workspace.key(), "flags")),
                        Buttons.link(
                                getTranslation("workspace.new.settings"),
                                Glyph.SETTINGS,
                                href(workspace.key(), "settings"))));
    }

    private static String href(WorkspaceKey key, String page) {
        return WorkspaceParameter.href(key, page);
    }
}
