package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.Lifecycle;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.RefusableButton;
import java.util.Comparator;

/** What a person may propose about a flag; what they may not says why. */
final class FlagActions {

    private static final String WHY = "flag-why";
    private static final String WHY_STAYS = "flag-why-stays";

    private final FlagDetails flag;
    private final boolean mayPropose;

    FlagActions(FlagDetails flag, boolean mayPropose) {
        this.flag = flag;
        this.mayPropose = mayPropose;
    }

    Component draw() {
        boolean refused = flag.flag().isRemoved() || !mayPropose;
        boolean stays = !refused && stage() == LifecycleStage.PRODUCTION;
        Div buttons =
                Columns.row(
                        action("remove", Glyph.TRASH, refused ? WHY : stays ? WHY_STAYS : ""),
                        action("stage", Glyph.PROMOTE, refused ? WHY : ""),
                        action("propose", Glyph.EDIT, refused ? WHY : ""));
        Div parts = new Div(buttons);
        parts.addClassName("flag-actions");
        if (refused) {
            parts.add(why(WHY, flag.flag().isRemoved() ? "removed" : "role"));
        }
        if (stays) {
            parts.add(why(WHY_STAYS, "stays"));
        }
        return parts;
    }

    private LifecycleStage stage() {
        return flag.content().classification().stage();
    }

    private Component action(String name, Glyph glyph, String reason) {
        String text = translate("catalog.flag.action." + name);
        if (!reason.isEmpty()) {
            return new RefusableButton(text, glyph, () -> {}).refuse(reason);
        }
        return name.equals("propose")
                ? Buttons.primaryLink(text, glyph, address(name))
                : Buttons.link(text, glyph, address(name));
    }

    private String address(String name) {
        String propose =
                WorkspaceParameter.href(
                        flag.workspace().key(), "flags", flag.key().value(), "propose");
        return switch (name) {
            case "remove" -> propose + "?remove=true";
            case "stage" -> propose + "?stage=" + Words.lower(next());
            default -> propose;
        };
    }

    /** The stage after this one; a deprecated flag can only go back. */
    private LifecycleStage next() {
        return Lifecycle.next(stage()).stream()
                .max(Comparator.naturalOrder())
                .orElse(LifecycleStage.PRODUCTION);
    }

    private static Div why(String id, String reason) {
        Div why = new Div(translate("catalog.flag.why." + reason));
        why.setId(id);
        why.addClassNames("xs", "faint");
        return why;
    }
}
