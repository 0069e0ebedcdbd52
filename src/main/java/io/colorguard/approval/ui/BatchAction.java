package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.BatchTrials;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.ui.FlagsAction;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;

/** Lets an author change all the flags that were chosen in the list (BAT-1). */
@org.springframework.stereotype.Component
@Order(10)
class BatchAction implements FlagsAction {

    private final BatchDesk desk;
    private final BatchTrials trials;
    private final CurrentUser user;

    BatchAction(BatchDesk desk, BatchTrials trials, CurrentUser user) {
        this.desk = desk;
        this.trials = trials;
        this.user = user;
    }

    @Override
    public Optional<Component> create(Workspace workspace, Supplier<List<FlagSummary>> chosen) {
        return user.may(Permission.CHANGE_PROPOSE, workspace.key())
                ? Optional.of(
                        Buttons.primary(
                                translate("approval.ui.batch.begin"),
                                Glyph.EDIT,
                                () ->
                                        new BatchDialog(workspace, chosen.get(), desk, trials)
                                                .open()))
                : Optional.empty();
    }
}
