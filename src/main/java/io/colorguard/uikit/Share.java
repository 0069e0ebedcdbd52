package io.colorguard.uikit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One treatment's part of an audience.
 *
 * @param colour 0 for the default treatment, 1 to 7 for the others in the order of the flag
 * @param percent 0 to 100
 */
public record Share(String treatment, int colour, double percent) {

    private static final int COLOURS = 8;

    /** Treatments beyond the palette begin it anew; the default's grey stays the default's. */
    String cssClass() {
        return "t" + (colour < COLOURS ? colour : 1 + (colour - 1) % (COLOURS - 1));
    }

    /** "enhanced 10 %, legacy 90 %". */
    public static String inWords(List<Share> shares, Locale locale) {
        Numbers numbers = Numbers.of(locale);
        return shares.stream()
                .filter(share -> share.percent() > 0)
                .map(share -> share.treatment() + " " + numbers.percent(share.percent()))
                .collect(Collectors.joining(", "));
    }
}
