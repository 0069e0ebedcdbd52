package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.ui.ChangeLink;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import java.util.Optional;

/** Leads from a change to its evidence (CMP-7). */
@org.springframework.stereotype.Component
class EvidenceLink implements ChangeLink {

    private final CurrentUser user;

    EvidenceLink(CurrentUser user) {
        this.user = user;
    }

    @Override
    public Optional<Component> create(ChangeDetails details) {
        ChangeRequest change = details.change();
        boolean open =
                change.submittedAt() != null || change.contributors().include(user.require().id());
        return open
                ? Optional.of(
                        Buttons.link(
                                I18NProvider.translate("compliance.ui.story"),
                                Glyph.SHIELD,
                                WorkspaceParameter.href(
                                        details.workspace().key(),
                                        "changes",
                                        change.id().toString(),
                                        "evidence")))
                : Optional.empty();
    }
}
