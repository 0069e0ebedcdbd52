package io.colorguard.approval.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomEvent;
import io.colorguard.identity.Person;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where one writes a comment; behind an {@code @} it offers people (TLK-3). */
final class CommentField extends Div {

    private static final int OFFERED = 6;
    private static final int PAUSE = 150;

    private static final String TEXT = "element.inputElement.value";
    private static final String CARET = "element.inputElement.selectionStart";

    private final TextArea text = new TextArea(getTranslation("approval.ui.talk.write"));
    private final Offer offer = new Offer(this::take);
    private final transient BiFunction<String, Integer, List<Person>> people;
    private final transient Function<String, List<Refusal>> say;
    private final Button send;
    private Typing typing = new Typing("", 0);

    /**
     * @param people whose names begin like this, at most so many
     * @param say answers what is against it
     */
    CommentField(
            BiFunction<String, Integer, List<Person>> people, Function<String, List<Refusal>> say) {
        this.people = people;
        this.say = say;
        addClassNames("pad", "stack", "stack-2", "comment-field");
        text.setHelperText(getTranslation("approval.ui.talk.help"));
        text.setMinRows(2);
        text.setMaxRows(12);
        text.setWidthFull();
        text.getElement()
                .addEventListener("input", this::typed)
                .addEventData(TEXT)
                .addEventData(CARET)
                .debounce(PAUSE, DebouncePhase.TRAILING);
        send = Buttons.plain(getTranslation("approval.ui.talk.send"), Glyph.COMMENT, this::send);
        send.setDisableOnClick(true);
        Shortcuts.addShortcutListener(text, this::send, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(text)
                .resetFocusOnActiveElement();
        add(text, offer, Columns.row(send));
    }

    void focus() {
        text.getElement().callJsFunction("scrollIntoView");
        text.focus();
    }

    private void typed(DomEvent event) {
        typing =
                new Typing(
                        event.getEventData().path(TEXT).asString(""),
                        event.getEventData().path(CARET).asInt(0));
        typing.beginning()
                .ifPresentOrElse(name -> offer.show(people.apply(name, OFFERED)), offer::hide);
    }

    private void take(Person person) {
        text.setValue(typing.completed(person.userName()));
        offer.hide();
        text.focus();
    }

    private void send() {
        List<Refusal> against = say.apply(text.getValue());
        text.setInvalid(!against.isEmpty());
        if (against.isEmpty()) {
            text.clear();
        } else {
            text.setErrorMessage(Refusals.text(against));
            text.focus();
        }
        offer.hide();
        send.setEnabled(true);
    }
}
