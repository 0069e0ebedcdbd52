package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.colorguard.identity.Person;
import io.colorguard.uikit.PersonChip;
import java.util.List;
import java.util.function.Consumer;

/** People to choose one of, each a button; announced as it appears. */
final class Offer extends Div {

    private final transient Consumer<Person> chosen;

    Offer(Consumer<Person> chosen) {
        this.chosen = chosen;
        addClassNames("row", "wrap", "offer");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("approval.ui.talk.people"));
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(List<Person> people) {
        removeAll();
        people.forEach(person -> add(button(person)));
        setVisible(!people.isEmpty());
    }

    void hide() {
        setVisible(false);
    }

    private NativeButton button(Person person) {
        NativeButton button = new NativeButton();
        button.addClassName("offered");
        button.getElement().setAttribute("type", "button");
        button.add(
                new PersonChip(person.displayName()),
                Words.styled("@" + person.userName(), "xs", "faint", "mono"));
        button.addClickListener(_ -> chosen.accept(person));
        return button;
    }
}
