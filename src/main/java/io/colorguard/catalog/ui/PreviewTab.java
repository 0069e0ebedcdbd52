package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagPreview;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Inventory;
import java.util.List;

/**
 * Tries keys on a flag: what each environment answers and why, and how many keys are shared out.
 */
@org.springframework.stereotype.Component
class PreviewTab implements FlagTab {

    private final FlagCatalog catalog;
    private final FlagPreview preview;
    private final WorkspaceContents contents;

    PreviewTab(FlagCatalog catalog, FlagPreview preview, WorkspaceContents contents) {
        this.catalog = catalog;
        this.preview = preview;
        this.contents = contents;
    }

    @Override
    public String key() {
        return "preview";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String labelKey() {
        return "catalog.flag.tab.preview";
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag) {
        return switch (catalog.find(workspace, flag)) {
            case Outcome.Done<FlagDetails>(var found) -> panels(found);
            case Outcome.Refused<FlagDetails>(var reasons) -> Note.refused(reasons);
        };
    }

    private Component panels(FlagDetails flag) {
        List<Attribute> attributes =
                contents
                        .inventory(flag.workspace().key())
                        .find()
                        .map(Inventory::attributes)
                        .orElse(List.of())
                        .stream()
                        .filter(it -> it.trafficType().equals(flag.content().trafficType()))
                        .toList();
        return Columns.stack(
                Note.of(Look.INFO, translate("catalog.preview.seeds")),
                Columns.twelve(
                        new PreviewOfKey(flag, preview, attributes).panel().columns(7),
                        new PreviewOfKeys(flag, preview).panel().columns(5)));
    }
}
