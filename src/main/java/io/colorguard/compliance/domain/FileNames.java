package io.colorguard.compliance.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes of what a file was called what it can safely be called: no path, nothing that hides,
 * nothing that a header or a system reads as more than a name (CMP-3).
 */
final class FileNames {

    static final int LONGEST = 120;

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern UNUSABLE = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileNames() {}

    /** A clean name as one of a file of this type. */
    static String fit(String name, EvidenceType type) {
        String ending = type.isEndOf(name) ? name.substring(name.lastIndexOf('.')) : type.ending();
        String stem = type.isEndOf(name) ? name.substring(0, name.lastIndexOf('.')) : name;
        return shortened(stem, LONGEST - ending.length()) + ending;
    }

    /** What is left of a name; nothing where there was no name in it. */
    static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = UNSEEN.matcher(name).replaceAll("");
        name = FOLDERS.matcher(name).replaceAll("");
        name = UNUSABLE.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ");
        return EDGES.matcher(name).replaceAll("");
    }

    private static String shortened(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
        return EDGES.matcher(stem.substring(0, end)).replaceAll("");
    }
}
