package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.CopyDesk;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.ui.FlagAction;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;

/** Lets an author copy what a flag does in one environment to another (BAT-5). */
@org.springframework.stereotype.Component
@Order(5)
class CopyAction implements FlagAction {

    private final CopyDesk desk;
    private final CurrentUser user;

    CopyAction(CopyDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public Optional<Component> create(
            FlagDetails flag, Function<String, Optional<String>> address) {
        boolean may =
                !flag.flag().isRemoved()
                        && flag.content().environments().size() > 1
                        && user.may(Permission.CHANGE_PROPOSE, flag.workspace().key());
        return may
                ? Optional.of(
                        Buttons.plain(
                                translate("approval.ui.copy"),
                                Glyph.COPY,
                                () -> new CopyDialog(flag, desk).open()))
                : Optional.empty();
    }
}
