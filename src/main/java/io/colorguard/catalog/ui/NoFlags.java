package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Order;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;

/** What stands where there is no flag to list, with the way to the first one. */
final class NoFlags {

    private NoFlags() {}

    static Component of(WorkspaceKey workspace, FlagQuery wanted, boolean mayPropose) {
        boolean narrowed = !wanted.orderedBy(Order.BY_KEY).equals(FlagQuery.ALL);
        String key = narrowed ? "catalog.flags.none" : "catalog.flags.empty";
        EmptyState empty = new EmptyState(Glyph.FLAG, translate(key), translate(key + ".text"));
        if (narrowed) {
            empty.add(link(workspace, "catalog.flags.none.all", Glyph.UNDO, "flags"));
        } else if (mayPropose) {
            empty.add(
                    create(workspace),
                    link(workspace, "catalog.flags.empty.import", Glyph.UPLOAD, "import"));
        }
        return Panel.unheaded(translate("catalog.flags.title")).body(empty);
    }

    /** The way to a new flag. */
    static Anchor create(WorkspaceKey workspace) {
        return Buttons.primaryLink(
                translate("catalog.flags.new"),
                Glyph.PLUS,
                WorkspaceParameter.href(workspace, "new-flag"));
    }

    private static Anchor link(WorkspaceKey workspace, String text, Glyph glyph, String to) {
        return Buttons.link(translate(text), glyph, WorkspaceParameter.href(workspace, to));
    }
}
