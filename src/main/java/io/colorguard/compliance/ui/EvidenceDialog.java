package io.colorguard.compliance.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import java.util.function.Function;

/** Takes what shows that something is met; what is refused keeps it open. */
final class EvidenceDialog extends Dialog {

    private final transient Function<Evidence, Outcome<?>> action;
    private final transient Runnable done;
    private final EvidenceUpload fields;

    /**
     * @param what it is about
     */
    EvidenceDialog(
            EvidenceStore store,
            WorkspaceKey workspace,
            String what,
            Function<Evidence, Outcome<?>> action,
            Runnable done) {
        this.action = action;
        this.done = done;
        fields = new EvidenceUpload(store, workspace, this::give);
        setHeaderTitle(getTranslation("compliance.ui.meet.title", what));
        setWidth("36rem");
        add(Columns.stack(new Paragraph(getTranslation("compliance.ui.meet.text")), fields));
        getFooter().add(Buttons.quiet(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close));
    }

    private void give(Evidence evidence) {
        action.apply(evidence)
                .ifDone(_ -> {
                    close();
                    done.run();
                })
                .ifRefused(fields::refuse);
    }
}
