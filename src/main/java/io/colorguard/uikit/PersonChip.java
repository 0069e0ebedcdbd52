package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person with initials: {@code new PersonChip("Elena Vargas")}. */
public final class PersonChip extends HtmlContainer {

    private static final int LETTERS = 2;

    public PersonChip(String displayName) {
        super("span");
        addClassName("personchip");
        Span avatar = avatar(displayName);
        avatar.addClassName("avatar-s");
        add(avatar, new Span(displayName));
    }

    /** The round initials alone, hidden from screen readers. */
    public static Span avatar(String displayName) {
        Span avatar = new Span(initials(displayName));
        avatar.addClassName("avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }

    static String initials(String displayName) {
        return Arrays.stream(displayName.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(LETTERS)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
