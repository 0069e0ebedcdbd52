package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ReturnDesk;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.audit.ui.RevisionReturn;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import java.util.Optional;

/** Offers on pages of the history what a change request can bring back (AUD-3). */
@org.springframework.stereotype.Component
class ReturnOffer implements RevisionReturn {

    private final ReturnDesk desk;
    private final CurrentUser user;

    ReturnOffer(ReturnDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public Optional<Component> offer(WorkspaceKey workspace, String flag, long revision) {
        if (!FlagKey.isValid(flag) || !user.may(Permission.CHANGE_PROPOSE, workspace)) {
            return Optional.empty();
        }
        FlagKey key = new FlagKey(flag);
        return desk.check(workspace, key, revision, wording(revision))
                .find()
                .map(_ ->
                        Buttons.plain(
                                translate("approval.ui.return"),
                                Glyph.UNDO,
                                () -> new ReturnDialog(desk, workspace, key, revision).open()));
    }

    static Wording wording(long revision) {
        return new Wording(translate("approval.ui.return.name", Long.toString(revision)), "");
    }
}
