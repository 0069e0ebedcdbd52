package io.colorguard.shell.texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the portal speaks. */
public final class Languages {

    /** English is first and speaks where no other is understood. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.of("es"));

    private Languages() {}

    /** The language with this tag, if it is spoken here. */
    public static Optional<Locale> find(String tag) {
        return ALL.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }

    /** The language of ours that is nearest to the wish. */
    public static Locale nearest(Locale wish) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
