package io.colorguard.approval.ui;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON object that somebody wrote. */
final class JsonObjectText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<Map<String, @Nullable Object>>() {};

    private JsonObjectText() {}

    /** The object, empty where the text is none. */
    static Optional<Map<String, @Nullable Object>> read(String text) {
        try {
            Map<String, @Nullable Object> object = MAPPER.readValue(text, OBJECT);
            return object == null ? Optional.empty() : Optional.of(object);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
