package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.catalog.application.FlagTemplates;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.StateBadge;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.domain.Workspace;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The shapes that flags of a workspace are started from; administrators edit them. */
@Route("w/:ws/templates")
@PermitAll
class TemplatesView extends WorkspaceView {

    private static final String CHOSEN = "template";
    private static final String REASON = "templates-readonly";

    private final FlagTemplates templates;
    private final WorkspaceContents contents;
    private final CurrentUser user;
    private final Div content = new Div();

    TemplatesView(FlagTemplates templates, WorkspaceContents contents, CurrentUser user) {
        this.templates = templates;
        this.contents = contents;
        this.user = user;
        content.addClassName("cols");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        PageHeader header = header(getTranslation("catalog.templates.title"));
        header.sub(getTranslation("catalog.templates.sub"));
        contents.inventory(workspace)
                .ifDone(found -> show(header, found.workspace()))
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private void show(PageHeader header, Workspace workspace) {
        header.actions(
                refusable(
                        new RefusableButton(
                                        getTranslation("catalog.templates.add"),
                                        Glyph.PLUS,
                                        () -> new TemplatePanel(desk(workspace)).add())
                                .primary()));
        Div page = Columns.stack();
        if (!mayEdit()) {
            Span reason = new Span(getTranslation("catalog.templates.readonly"));
            reason.setId(REASON);
            page.add(Note.of(Look.INFO, reason));
        }
        page.add(content);
        add(page);
        draw(workspace);
    }

    private void draw(Workspace workspace) {
        content.removeAll();
        List<FlagTemplate> all = templates.list(workspace()).find().orElse(List.of());
        if (all.isEmpty()) {
            content.add(
                    Panel.unheaded(getTranslation("catalog.templates.title"))
                            .columns(12)
                            .body(
                                    new EmptyState(
                                            Glyph.FILE,
                                            getTranslation("catalog.templates.empty"),
                                            getTranslation("catalog.templates.empty.text"))));
            return;
        }
        FlagTemplate chosen =
                fromAddress(CHOSEN)
                        .flatMap(name ->
                                all.stream().filter(it -> it.name().equals(name)).findFirst())
                        .orElse(all.getFirst());
        content.add(list(all, chosen), new TemplatePanel(desk(workspace)).draw(chosen));
    }

    private Panel list(List<FlagTemplate> all, FlagTemplate chosen) {
        PlainList list = new PlainList();
        String page = WorkspaceParameter.href(workspace(), "templates");
        for (FlagTemplate template : all) {
            Anchor link =
                    new Anchor(
                            page + "?" + CHOSEN + "=" + template.name(),
                            TemplateNames.title(template));
            if (template.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
                link.addClassName("strong");
            }
            Div lines = DataTable.twoLines(link, TemplateNames.description(template));
            lines.addClassName("grow");
            list.item(lines, origin(template));
        }
        return new Panel(getTranslation("catalog.templates.all")).columns(5).body(list);
    }

    private StateBadge origin(FlagTemplate template) {
        return template instanceof FlagTemplate.Shipped
                ? StateBadge.plain(getTranslation("catalog.templates.shipped"))
                : StateBadge.plain(Look.ACCENT, getTranslation("catalog.templates.own"));
    }

    private TemplatePanel.Desk desk(Workspace workspace) {
        return new TemplatePanel.Desk(
                templates,
                workspace,
                this::refusable,
                name -> {
                    keepInAddress(CHOSEN, name);
                    draw(workspace);
                });
    }

    private RefusableButton refusable(RefusableButton button) {
        return mayEdit() ? button : button.refuse(REASON);
    }

    private boolean mayEdit() {
        return user.may(Permission.WORKSPACE_EDIT, workspace());
    }
}
