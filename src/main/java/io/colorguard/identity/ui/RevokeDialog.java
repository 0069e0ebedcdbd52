package io.colorguard.identity.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import java.util.List;

/** Asks why a token is taken back, and takes it back. */
class RevokeDialog extends Dialog {

    private final transient ApiToken token;
    private final transient ApiTokens tokens;
    private final transient Runnable done;
    private final TextField reason = new TextField();

    RevokeDialog(ApiToken token, ApiTokens tokens, Runnable done) {
        this.token = token;
        this.tokens = tokens;
        this.done = done;
        setHeaderTitle(getTranslation("identity.tokens.revoke.question", token.name()));
        reason.setLabel(getTranslation("identity.tokens.reason"));
        reason.setHelperText(getTranslation("identity.tokens.revoke.help"));
        reason.setMaxLength(ApiToken.LONGEST_REASON);
        reason.setWidthFull();
        add(Columns.stack(new Paragraph(getTranslation("identity.tokens.revoke.text")), reason));
        getFooter()
                .add(
                        Buttons.plain(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close),
                        Buttons.danger(
                                getTranslation("identity.tokens.revoke"), Glyph.KEY, this::revoke));
    }

    private void revoke() {
        tokens.revoke(token.id(), reason.getValue())
                .ifDone(_ -> {
                    close();
                    done.run();
                })
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        reason.setErrorMessage(Refusals.text(reasons));
        reason.setInvalid(true);
        reason.focus();
    }
}
