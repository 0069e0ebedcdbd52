package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.terraform.application.BundlePicture;
import io.colorguard.terraform.application.BundleReading;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageTabs;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bundle as it would be handed out now, what it changes, and who took it (TFM-1). */
@Route("w/:ws/terraform")
@PermitAll
@Uses(Select.class)
@Uses(Dialog.class)
@Uses(DateTimePicker.class)
class TerraformView extends WorkspaceView {

    private final BundleReading reading;
    private final FlagExport export;
    private final FlagCatalog catalog;
    private final DeploymentPages deployments;
    private final CurrentUser user;
    private final Clock clock;

    TerraformView(
            BundleReading reading,
            FlagExport export,
            FlagCatalog catalog,
            DeploymentPages deployments,
            CurrentUser user,
            Clock clock) {
        this.reading = reading;
        this.export = export;
        this.catalog = catalog;
        this.deployments = deployments;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        TerraformAddress address =
                new TerraformAddress(
                        workspace,
                        fromAddress(TerraformAddress.TAB).orElse(TerraformAddress.PREVIEW),
                        fromAddress(TerraformAddress.FILE).orElse(""),
                        fromAddress(TerraformAddress.FLAG).orElse(""));
        header(getTranslation("terraform.title"))
                .sub(getTranslation("terraform.sub"))
                .actions(actions(workspace));
        Div page = page(address);
        page.addClassName("stack-3");
        add(page);
    }

    /** The lists of exports and deployments are read without making the bundle. */
    private Div page(TerraformAddress address) {
        if (address.tab().equals(TerraformAddress.EXPORTS)) {
            return Columns.stack(tabs(address, null), exports(address.workspace()));
        }
        if (address.tab().equals(TerraformAddress.DEPLOYMENTS)) {
            String environment = fromAddress(TerraformAddress.ENVIRONMENT).orElse("");
            return Columns.stack(
                    tabs(address, null), deployments.panel(address.workspace(), environment));
        }
        return switch (reading.picture(address.workspace(), address.file())) {
            case Outcome.Done<BundlePicture>(var picture) ->
                    Columns.stack(tabs(address, picture), content(address, picture));
            case Outcome.Refused<BundlePicture>(var reasons) ->
                    Columns.stack(tabs(address, null), Note.refused(reasons));
        };
    }

    private Component[] actions(WorkspaceKey workspace) {
        List<Component> actions = new ArrayList<>();
        if (user.may(Permission.IMPORT_PROPOSE, workspace)) {
            actions.add(
                    Buttons.link(
                            getTranslation("terraform.import.link"),
                            Glyph.UPLOAD,
                            WorkspaceParameter.href(workspace, "import")));
        }
        Anchor download =
                Buttons.primaryLink(
                        getTranslation("terraform.download"),
                        Glyph.DOWNLOAD,
                        WorkspaceParameter.href(workspace, "terraform"));
        download.setHref(new BundleDownload(export, workspace, null)::answer);
        actions.add(download);
        return actions.toArray(Component[]::new);
    }

    private PageTabs tabs(TerraformAddress address, @Nullable BundlePicture picture) {
        int differences = picture == null || picture.last() == null ? 0 : picture.differences();
        return new PageTabs(getTranslation("terraform.title"), address.tab())
                .tab(
                        TerraformAddress.PREVIEW,
                        getTranslation("terraform.tab.preview"),
                        address.at(TerraformAddress.PREVIEW).href(),
                        null)
                .tab(
                        TerraformAddress.SINCE,
                        getTranslation("terraform.tab.since"),
                        address.at(TerraformAddress.SINCE).href(),
                        differences == 0 ? null : Count.quiet(differences))
                .tab(
                        TerraformAddress.EXPORTS,
                        getTranslation("terraform.tab.exports"),
                        address.at(TerraformAddress.EXPORTS).href(),
                        null)
                .tab(
                        TerraformAddress.DEPLOYMENTS,
                        getTranslation("terraform.tab.deployments"),
                        address.at(TerraformAddress.DEPLOYMENTS).href(),
                        null);
    }

    private Component content(TerraformAddress address, BundlePicture picture) {
        return address.tab().equals(TerraformAddress.SINCE)
                ? new SinceExport(picture)
                : new BundlePreview(address, picture, export, catalog, clock);
    }

    private Component exports(WorkspaceKey workspace) {
        return new ExportList(window -> reading.exports(workspace, window), clock);
    }
}
