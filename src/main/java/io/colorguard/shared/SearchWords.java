package io.colorguard.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what a person types into a text search for beginnings of words. */
public final class SearchWords {

    /**
     * The parameter {@code words} as a {@code tsquery}. The database takes a word such as 7e5ab for
     * two that are adjacent; an index without places knows of no adjacency.
     */
    public static final String SQL =
            "replace(to_tsquery('simple', :words)::text, '<->', '&')::tsquery";

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{Alnum}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MOST = 10;

    private SearchWords() {}

    /** The {@code to_tsquery} text, empty where there is no word; words beyond ten are left out. */
    public static Optional<String> of(String typed) {
        String query =
                BETWEEN_WORDS
                        .splitAsStream(typed)
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .map(word -> "'" + word + "':*")
                        .collect(Collectors.joining(" & "));
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }

    /** A term of the index as it stands there, quoted for {@code tsquery}. */
    public static String term(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
