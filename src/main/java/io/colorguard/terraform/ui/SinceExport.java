package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.catalog.ui.Words;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.terraform.application.BundlePicture;
import io.colorguard.terraform.bundle.StackDifference;
import io.colorguard.terraform.bundle.StackDifference.Item;
import io.colorguard.terraform.bundle.StackDifference.Kind;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Locale;

/** What would leave the portal for the first time: flag by flag, by environment. */
class SinceExport extends Div {

    /** More rows than this nobody reads; the tables say how many there are. */
    private static final int MOST = 100;

    SinceExport(BundlePicture picture) {
        addClassName("stack");
        if (picture.last() == null || picture.differences() == 0) {
            String key = picture.last() == null ? "terraform.since.never" : "terraform.since.none";
            add(
                    Panel.unheaded(getTranslation("terraform.tab.since"))
                            .body(
                                    new EmptyState(
                                            Glyph.CODE,
                                            getTranslation(key),
                                            getTranslation(key + ".text"))));
            return;
        }
        for (Environment environment : picture.workspace().environments().reversed()) {
            picture.since().stream()
                    .filter(it -> it.stack().equals(StackId.of(environment)))
                    .filter(it -> !it.items().isEmpty())
                    .forEach(it -> add(panel(picture.workspace().key(), environment, it)));
        }
    }

    private Panel panel(
            WorkspaceKey workspace, Environment environment, StackDifference difference) {
        DataTable table =
                new DataTable(
                        environment.key(),
                        getTranslation("terraform.since.flag"),
                        getTranslation("terraform.since.what"),
                        getTranslation("terraform.fact.change"));
        List<Item> items = difference.items();
        items.stream()
                .limit(MOST)
                .forEach(item ->
                        table.row(
                                link(workspace, "flags", item.flag()),
                                badge(item.kind()),
                                change(workspace, item.change())));
        Panel panel =
                new Panel(difference.stack().path("").replaceAll("/$", ""))
                        .beside(Words.marker(environment), Count.quiet(items.size()));
        if (items.size() > MOST) {
            panel.note(getTranslation("terraform.since.more", MOST));
        }
        return panel.body(table);
    }

    private StateBadge badge(Kind kind) {
        String word = getTranslation("terraform.since." + kind.name().toLowerCase(Locale.ROOT));
        return switch (kind) {
            case ADDED -> StateBadge.inline(Look.OK, Glyph.PLUS, word);
            case CHANGED -> StateBadge.inline(Look.ACCENT, Glyph.EDIT, word);
            case KILLED -> StateBadge.inline(Look.KILLED, word);
            case RESTORED -> StateBadge.inline(Look.OK, Glyph.UNDO, word);
            case RETIRING -> StateBadge.inline(Look.ATTENTION, Glyph.TRASH, word);
            case REMOVED -> StateBadge.inline(Look.BLOCKED, Glyph.MINUS, word);
        };
    }

    private static Component change(WorkspaceKey workspace, String change) {
        return ChangeId.parse(change).isPresent()
                ? link(workspace, "changes", change)
                : new Span(change);
    }

    private static Anchor link(WorkspaceKey workspace, String page, String key) {
        Anchor link = new Anchor(WorkspaceParameter.href(workspace, page, key), key);
        link.addClassName("mono");
        return link;
    }
}
