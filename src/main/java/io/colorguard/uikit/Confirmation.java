package io.colorguard.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * Asks before something that cannot be taken back: {@code new Confirmation("Withdraw CHG-7?", "Its
 * verdicts are kept in the history.").ask("Withdraw", this::withdraw)}.
 */
public final class Confirmation {

    private final ConfirmDialog dialog = new ConfirmDialog();

    public Confirmation(String question, String consequence) {
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("uikit.cancel"));
    }

    /** Opens; the verb on the button says what will happen. */
    public void ask(String verb, Runnable action) {
        dialog.setConfirmText(verb);
        dialog.addConfirmListener(_ -> action.run());
        dialog.open();
    }

    /** As {@link #ask}, with the button in red. */
    public void askDangerous(String verb, Runnable action) {
        dialog.setConfirmButtonTheme("error primary");
        ask(verb, action);
    }
}
