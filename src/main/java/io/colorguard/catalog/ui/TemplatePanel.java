package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.catalog.application.FlagTemplates;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.catalog.domain.Pattern;
import io.colorguard.uikit.CodeBlock;
import io.colorguard.uikit.Confirmation;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Highlight;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Toast;
import io.colorguard.workspace.domain.Workspace;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One template as JSON, with what administrators do to it. */
final class TemplatePanel {

    /**
     * What the panels of one visit share.
     *
     * @param refusable greys a button for whoever may not edit
     * @param shown draws the page anew with this template open, or the first one for an empty name
     */
    record Desk(
            FlagTemplates templates,
            Workspace workspace,
            UnaryOperator<RefusableButton> refusable,
            Consumer<String> shown) {}

    private final Desk desk;

    TemplatePanel(Desk desk) {
        this.desk = desk;
    }

    Panel draw(FlagTemplate template) {
        String text = new TemplateText(desk.workspace()).write(template);
        return new Panel(TemplateNames.title(template))
                .columns(7)
                .end(
                        button("remove", Glyph.TRASH, () -> askRemoval(template)),
                        button("change", Glyph.EDIT, () -> dialog().editing(template).open()))
                .body(new CodeBlock(template.name() + ".json", Highlight.JSON.lines(text)));
    }

    /** Opens the form of a new template, which begins blank. */
    void add() {
        dialog().adding(new FlagTemplate.Shipped("blank", Pattern.BLANK)).open();
    }

    private RefusableButton button(String action, Glyph glyph, Runnable run) {
        String text = translate("catalog.templates." + action);
        return desk.refusable().apply(new RefusableButton(text, glyph, run));
    }

    private TemplateDialog dialog() {
        return new TemplateDialog(
                new TemplateText(desk.workspace()),
                template -> desk.templates().put(desk.workspace().key(), template),
                saved -> desk.shown().accept(saved.name()));
    }

    private void askRemoval(FlagTemplate template) {
        new Confirmation(
                        translate("catalog.templates.remove.question", template.name()),
                        translate("catalog.templates.remove.consequence"))
                .askDangerous(translate("catalog.templates.remove"), () -> remove(template));
    }

    private void remove(FlagTemplate template) {
        desk.templates()
                .remove(desk.workspace().key(), template.name())
                .ifDone(_ -> desk.shown().accept(""))
                .ifRefused(Toast::refused);
    }
}
