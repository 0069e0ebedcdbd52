package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.catalog.application.EarlierDefinitions.Earlier;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Exposure;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Asks what to do in an emergency, where and why, and does it at the next click (APR-11). */
final class EmergencyDialog extends Composite<Dialog> {

    private final FlagDetails flag;
    private final EmergencyDesk desk;
    private final Clock clock;
    private final Select<Definition> environment = new Select<>();
    private final Select<Emergency.Name> action = new Select<>();
    private final Select<Treatment> treatment = new Select<>();
    private final Select<Earlier> earlier = new Select<>();
    private final TextArea reason = new TextArea();
    private final TextField incident = new TextField();
    private final Div said = new Div();

    /**
     * @param live definitions that can be meant, the likeliest first
     */
    EmergencyDialog(FlagDetails flag, List<Definition> live, EmergencyDesk desk, Clock clock) {
        this.flag = flag;
        this.desk = desk;
        this.clock = clock;
        getContent().setHeaderTitle(getTranslation("approval.ui.glass.title", flag.key().value()));
        fields(live);
        getContent()
                .add(
                        Columns.stack(
                                environment, action, treatment, earlier, said, reason, incident));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.danger(
                                getTranslation("approval.ui.glass.do"), Glyph.BOLT, this::go));
        environment.addValueChangeListener(_ -> choose());
        action.addValueChangeListener(_ -> choose());
        environment.setValue(live.getFirst());
        action.setValue(Emergency.Name.KILL);
    }

    void open() {
        getContent().open();
        reason.focus();
    }

    private void fields(List<Definition> live) {
        environment.setLabel(getTranslation("approval.ui.glass.environment"));
        environment.setItemLabelGenerator(it -> it.environment().key());
        environment.setItems(live);
        action.setLabel(getTranslation("approval.ui.glass.action"));
        action.setItemLabelGenerator(it -> getTranslation("approval.ui.glass.action." + it.word()));
        action.setItems(
                flag.content().classification().category() == Category.KILLSWITCH
                        ? List.of(Emergency.Name.values())
                        : List.of(Emergency.Name.KILL, Emergency.Name.TAKE_BACK));
        treatment.setLabel(getTranslation("approval.ui.treatment"));
        treatment.setItemLabelGenerator(Treatment::name);
        earlier.setLabel(getTranslation("approval.ui.glass.earlier"));
        earlier.setItemLabelGenerator(this::words);
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(2);
        incident.setLabel(getTranslation("approval.ui.glass.incident"));
        incident.setHelperText(getTranslation("approval.ui.glass.incident.hint"));
        incident.setRequiredIndicatorVisible(true);
        List.of(environment, action, treatment, earlier).forEach(it -> it.setWidthFull());
        reason.setWidthFull();
        incident.setWidthFull();
    }

    private void choose() {
        Definition definition = environment.getValue();
        Emergency.Name wanted = action.getValue();
        treatment.setVisible(wanted == Emergency.Name.SWITCH);
        earlier.setVisible(wanted == Emergency.Name.TAKE_BACK);
        if (definition != null && wanted != null) {
            String key = definition.environment().key();
            treatment.setItems(definition.effective().treatments());
            List<Earlier> known =
                    desk.earlier(flag.workspace().key(), flag.key(), key).find().orElse(List.of());
            earlier.setItems(known);
            known.stream().findFirst().ifPresent(earlier::setValue);
            said.removeAll();
            said.add(consequence(definition, wanted, known));
        }
    }

    private Component consequence(
            Definition definition, Emergency.Name wanted, List<Earlier> known) {
        String key = definition.environment().key();
        String rest = definition.effective().defaultTreatment();
        if (wanted == Emergency.Name.TAKE_BACK && known.isEmpty()) {
            return Note.of(Look.ATTENTION, getTranslation("approval.ui.glass.earlier.none", key));
        }
        boolean turnsOn =
                wanted == Emergency.Name.KILL
                        && Exposure.killTurnsOn(rest, definition.effective().treatments());
        return turnsOn
                ? Note.of(Look.ATTENTION, getTranslation("catalog.warning.kill.turns_on", rest))
                : Note.of(
                        Look.INFO,
                        getTranslation("approval.ui.glass.says." + wanted.word(), key, rest));
    }

    private String words(Earlier one) {
        return getTranslation(
                "approval.ui.glass.earlier.one",
                one.approval().change(),
                Moments.relative(one.approval().at(), clock.instant(), getLocale()),
                Words.names(one.approval().approvers()),
                one.approval().hash().abbreviated());
    }

    private void go() {
        reason.setInvalid(false);
        incident.setInvalid(false);
        desk.breakGlass(
                        flag.workspace().key(),
                        flag.key(),
                        emergency(),
                        new Cause(reason.getValue(), incident.getValue()))
                .ifDone(this::done)
                .ifRefused(reasons -> reasons.forEach(this::refuse));
    }

    private Emergency emergency() {
        String key = environment.getValue().environment().key();
        return switch (action.getValue()) {
            case KILL -> new Emergency.Kill(key);
            case SWITCH ->
                    new Emergency.Switch(
                            key, treatment.getValue() == null ? "" : treatment.getValue().name());
            case TAKE_BACK ->
                    earlier.getValue() == null
                            ? new Emergency.TakeBack(key, environment.getValue().hash())
                            : new Emergency.TakeBack(key, earlier.getValue().approval().hash());
        };
    }

    private void done(BreakGlass glass) {
        getContent().close();
        Toast.done(getTranslation("approval.ui.glass.done", glass.environment()));
        Addresses.go(Addresses.read(flag.workspace().key(), glass.change()));
    }

    private void refuse(Refusal refusal) {
        String text = Refusals.text(refusal);
        if (Objects.equals(refusal.field(), "reason")) {
            reason.setInvalid(true);
            reason.setErrorMessage(text);
        } else if (Objects.equals(refusal.field(), "incident")) {
            incident.setInvalid(true);
            incident.setErrorMessage(text);
        } else {
            Toast.refused(List.of(refusal));
        }
    }
}
