package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Saying;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sayings as the JSON of their rows: a text, {@code {key, with}} or {@code {glue, parts}}. */
@Component
class SayingDocuments {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Saying saying) {
        return json.writeValueAsString(plain(saying));
    }

    String write(List<Saying> sayings) {
        return json.writeValueAsString(plain(sayings));
    }

    Saying saying(String text) {
        return saying(json.readTree(text));
    }

    List<Saying> sayings(String text) {
        return sayings(json.readTree(text));
    }

    private static Object plain(Saying saying) {
        return switch (saying) {
            case Saying.Plain(var text) -> text;
            case Saying.Keyed(var key, var arguments) ->
                    Map.of("key", key, "with", plain(arguments));
            case Saying.Joined(var glue, var parts) -> Map.of("glue", glue, "parts", plain(parts));
        };
    }

    private static List<Object> plain(List<Saying> sayings) {
        return sayings.stream().map(SayingDocuments::plain).toList();
    }

    private static Saying saying(JsonNode node) {
        if (node.isString()) {
            return new Saying.Plain(node.stringValue());
        }
        return node.has("key")
                ? new Saying.Keyed(node.get("key").stringValue(), sayings(node.get("with")))
                : new Saying.Joined(node.get("glue").stringValue(), sayings(node.get("parts")));
    }

    private static List<Saying> sayings(JsonNode list) {
        return list.valueStream().map(SayingDocuments::saying).toList();
    }
}
