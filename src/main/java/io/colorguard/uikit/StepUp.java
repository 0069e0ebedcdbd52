package io.colorguard.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.shared.Refusal;
import java.util.List;

/**
 * Asks whoever is before the page to prove anew who they are. That happens beside the page, which
 * stays as it is with everything typed in it: once it is done this closes, and the same click goes
 * through (IDN-7).
 */
public final class StepUp {

    /** Where a person signs on again, whichever way this portal has; then they land on this. */
    public static final String ADDRESS = "sign-on/again";

    private StepUp() {}

    /** Whether this is all that stands against what was asked for. */
    public static boolean isAsked(List<Refusal> reasons) {
        return !reasons.isEmpty()
                && reasons.stream().allMatch(it -> it.kind() == Refusal.Kind.STEP_UP);
    }

    /** Asks, in front of the dialog or page that needs it. */
    public static void ask(List<Refusal> reasons) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(translate("uikit.stepup.title"));
        dialog.setWidth("28rem");
        Anchor go = Buttons.link(translate("uikit.stepup.go"), Glyph.LOCK, ADDRESS);
        go.addClassName("btn-primary");
        go.setTarget(AnchorTarget.BLANK);
        go.setRouterIgnore(true);
        dialog.add(
                Columns.stack(
                        new Paragraph(Refusals.text(reasons)),
                        new Paragraph(translate("uikit.stepup.text"))));
        dialog.getFooter()
                .add(Buttons.quiet(translate("uikit.cancel"), Glyph.CLOSE, dialog::close), go);
        var proved =
                ComponentUtil.addListener(
                        UI.getCurrentOrThrow(),
                        SignedOnAgain.class,
                        _ -> {
                            dialog.close();
                            Toast.done(translate("uikit.stepup.done"));
                        });
        dialog.addClosedListener(_ -> proved.remove());
        dialog.open();
    }

    private static String translate(String key) {
        return I18NProvider.translate(key);
    }
}
