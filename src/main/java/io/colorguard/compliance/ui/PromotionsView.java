package io.colorguard.compliance.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Every flag that waits to move on, and for what (PRO-1, PRO-2). */
@Route("w/:ws/promotions")
@PermitAll
class PromotionsView extends WorkspaceView {

    private static final Window ONE = new Window(0, 1);

    private final PromotionDesk desk;
    private final Clock clock;

    PromotionsView(PromotionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("compliance.ui.promotions"))
                .sub(getTranslation("compliance.ui.promotions.sub"));
        Panel panel = Panel.unheaded(getTranslation("compliance.ui.promotions"));
        int found = desk.waiting(workspace, ONE).map(PromotionDesk.Page::total).find().orElse(0);
        if (found == 0) {
            panel.body(
                    new EmptyState(
                            Glyph.FLAG,
                            getTranslation("compliance.ui.promotions.empty"),
                            getTranslation("compliance.ui.promotions.empty.text")));
        } else {
            panel.body(
                    new PromotionGrid(workspace, clock)
                            .show(window -> desk.waiting(workspace, window), found));
        }
        add(panel);
    }
}
