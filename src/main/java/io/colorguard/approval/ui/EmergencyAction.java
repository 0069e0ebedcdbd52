package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.ui.FlagAction;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.RefusableButton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;

/** Lets an operator break the glass from a flag's page, two clicks away (APR-11). */
@org.springframework.stereotype.Component
@Order(20)
class EmergencyAction implements FlagAction {

    private static final String WHY = "glass-why";

    private final EmergencyDesk desk;
    private final CurrentUser user;
    private final Clock clock;

    EmergencyAction(EmergencyDesk desk, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<Component> create(
            FlagDetails flag, Function<String, Optional<String>> address) {
        if (flag.flag().isRemoved() || !user.may(Permission.BREAK_GLASS, flag.workspace().key())) {
            return Optional.empty();
        }
        List<Definition> live =
                flag.definitions().stream()
                        .filter(it -> it.state() == DefinitionState.LIVE && it.kill() == null)
                        .toList()
                        .reversed();
        RefusableButton button =
                new RefusableButton(
                                translate("approval.ui.glass"),
                                Glyph.BOLT,
                                () -> new EmergencyDialog(flag, live, desk, clock).open())
                        .danger();
        if (live.isEmpty()) {
            Div why = new Div(translate("approval.ui.glass.nothing"));
            why.setId(WHY);
            why.addClassNames("xs", "faint");
            return Optional.of(new Div(button.refuse(WHY), why));
        }
        if (address.apply("glass").isPresent()) {
            new EmergencyDialog(flag, live, desk, clock).open();
        }
        return Optional.of(button);
    }
}
