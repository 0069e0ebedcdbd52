package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.ui.FlagAction;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;

/**
 * Lets an author ask for a killed definition back, which takes a change like any other (APR-11).
 */
@org.springframework.stereotype.Component
@Order(10)
class RestoreAction implements FlagAction {

    private final ApprovalDesk desk;
    private final CurrentUser user;

    RestoreAction(ApprovalDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public Optional<Component> create(
            FlagDetails flag, Function<String, Optional<String>> address) {
        boolean may =
                !flag.flag().isRemoved()
                        && !flag.flag().kills().isEmpty()
                        && user.may(Permission.CHANGE_PROPOSE, flag.workspace().key());
        return may
                ? Optional.of(
                        Buttons.plain(
                                translate("approval.ui.restore"),
                                Glyph.POWER,
                                () -> new RestoreDialog(flag, desk).open()))
                : Optional.empty();
    }
}
