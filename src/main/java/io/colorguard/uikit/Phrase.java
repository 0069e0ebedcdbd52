package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * A sentence of the bundles with components where its arguments stand: {@code
 * Phrase.of("catalog.edit.share", treatment, audience)}.
 */
public final class Phrase {

    private Phrase() {}

    /** The sentence in the reader's language. */
    public static Span of(String messageKey, Component... parts) {
        Object[] marks = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            marks[i] = String.valueOf(mark(i));
        }
        return of(I18NProvider.translate(messageKey, marks).toCharArray(), parts);
    }

    private static Span of(char[] text, Component... parts) {
        Span phrase = new Span();
        StringBuilder words = new StringBuilder();
        for (char c : text) {
            int place = c - mark(0);
            if (place >= 0 && place < parts.length) {
                flush(words, phrase);
                phrase.add(parts[place]);
            } else {
                words.append(c);
            }
        }
        flush(words, phrase);
        return phrase;
    }

    private static void flush(StringBuilder words, Span phrase) {
        if (!words.isEmpty()) {
            phrase.add(new Text(words.toString()));
            words.setLength(0);
        }
    }

    /** A private-use character, which no text of ours has. */
    private static char mark(int place) {
        return (char) ('\ue000' + place);
    }
}
