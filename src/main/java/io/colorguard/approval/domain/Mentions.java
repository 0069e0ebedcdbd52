package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds people in a comment: {@code @} and their user name, at the beginning of a word (TLK-3). */
public final class Mentions {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}_@.+-])@([\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_@.+-]{0,199})");

    private Mentions() {}

    /** A part of a comment as it is shown. */
    public sealed interface Piece {

        /** What is text and nothing else. */
        record Text(String text) implements Piece {}

        /** Where a person is named. */
        record Named(Person person) implements Piece {}
    }

    /**
     * Every user name that the text could mean. A full stop behind a name may belong to the
     * sentence as well as to the name, so both are possible.
     */
    public static SequencedSet<String> possible(String text) {
        SequencedSet<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.addAll(readings(matcher.group(1)));
        }
        return names;
    }

    /** Those of these people whom the text names, in its order. */
    public static List<Person> among(Collection<Person> people, String text) {
        SequencedSet<Person> named = new LinkedHashSet<>();
        for (Piece piece : pieces(text, people)) {
            if (piece instanceof Piece.Named(var person)) {
                named.add(person);
            }
        }
        return List.copyOf(named);
    }

    /** The text in parts, with these people where it names them. */
    public static List<Piece> pieces(String text, Collection<Person> people) {
        Map<String, Person> known =
                people.stream()
                        .collect(
                                Collectors.toMap(
                                        Person::userName, Function.identity(), (one, _) -> one));
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int done = 0;
        while (matcher.find()) {
            Person person = meant(matcher.group(1), known);
            if (person != null) {
                text(pieces, text.substring(done, matcher.start()));
                pieces.add(new Piece.Named(person));
                done = matcher.start() + 1 + person.userName().length();
            }
        }
        text(pieces, text.substring(done));
        return List.copyOf(pieces);
    }

    private static void text(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text));
        }
    }

    private static @Nullable Person meant(String word, Map<String, Person> known) {
        for (String reading : readings(word)) {
            Person person = known.get(reading);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /** The word, and what is left of it without the signs at its end, longest first. */
    private static List<String> readings(String word) {
        List<String> readings = new ArrayList<>(List.of(word));
        int end = word.length();
        while (!Character.isLetterOrDigit(word.codePointBefore(end))) {
            end--;
            readings.add(word.substring(0, end));
        }
        return readings;
    }
}
