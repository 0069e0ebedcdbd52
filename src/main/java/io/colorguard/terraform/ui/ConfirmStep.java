package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RefusableButton;

/** The third step: as changes that go their way, or as approved by adoption. */
final class ConfirmStep extends Composite<Div> {

    private static final String REASON = "import-adopt-refused";

    ConfirmStep(ImportReport checked, boolean mayAdopt, Runnable back, Wizard wizard) {
        getContent().addClassName("stack");
        getContent()
                .add(
                        new ImportSummary(getTranslation("terraform.import.would"), checked),
                        Columns.twelve(
                                proposing(checked, wizard).columns(6),
                                adopting(mayAdopt, wizard).columns(6)),
                        Columns.row(
                                Buttons.plain(
                                        getTranslation("terraform.import.back"),
                                        Glyph.ARROW_LEFT,
                                        back)));
    }

    private Panel proposing(ImportReport checked, Wizard wizard) {
        int flags = checked.counts().created() + checked.counts().updated();
        return new Panel(getTranslation("terraform.import.propose"))
                .padded(
                        new Paragraph(getTranslation("terraform.import.propose.text", flags)),
                        Columns.row(
                                Buttons.primary(
                                        getTranslation("terraform.import.propose.do"),
                                        Glyph.BRANCH,
                                        wizard::propose)));
    }

    private Panel adopting(boolean mayAdopt, Wizard wizard) {
        RefusableButton adopt =
                new RefusableButton(
                        getTranslation("terraform.import.adopt.do"), Glyph.DOWNLOAD, wizard::adopt);
        Component line = Columns.row(adopt);
        Panel panel = new Panel(getTranslation("terraform.import.adopt"));
        Paragraph text = new Paragraph(getTranslation("terraform.import.adopt.text"));
        if (mayAdopt) {
            return panel.padded(text, line);
        }
        Paragraph why = new Paragraph(getTranslation("terraform.import.adopt.refused"));
        why.setId(REASON);
        why.addClassNames("sm", "muted");
        adopt.refuse(REASON);
        return panel.padded(text, line, why);
    }
}
