package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Matcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A key to be tried, with what is known about it.
 *
 * @param attributes text, whole numbers (also for times, in milliseconds), truths or lists of text
 */
public record Probe(String key, Map<String, Object> attributes) {

    public Probe {
        attributes = Map.copyOf(attributes);
    }

    public static Probe of(String key) {
        return new Probe(key, Map.of());
    }

    /**
     * A probe from texts as people type them: each becomes what the definition's matchers compare
     * the attribute with, sets separated by commas; a text that is no such thing stays text.
     */
    public static Probe typed(String key, Map<String, String> texts, FmeDefinition definition) {
        Map<String, Object> attributes = new LinkedHashMap<>(texts);
        definition.rules().stream()
                .flatMap(rule -> rule.matchers().stream())
                .forEach(matcher -> {
                    String text = texts.get(String.valueOf(matcher.attribute()));
                    if (text != null) {
                        attributes.put(
                                String.valueOf(matcher.attribute()), typed(text.strip(), matcher));
                    }
                });
        return new Probe(key, attributes);
    }

    private static Object typed(String text, Matcher matcher) {
        return switch (matcher) {
            case Matcher.Texts _ -> List.of(text.split("\\s*,\\s*"));
            case Matcher.Number _, Matcher.NumberRange _, Matcher.Date _, Matcher.DateRange _ ->
                    text.matches("[+-]?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
            case Matcher.Truth _,
                    Matcher.InSegment _,
                    Matcher.Text _,
                    Matcher.Regex _,
                    Matcher.Dependency _ ->
                    text;
        };
    }
}
