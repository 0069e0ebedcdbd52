package io.colorguard.catalog.ui;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A flag as indented JSON, field for field as the API and files have it. */
final class FlagText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FlagText() {}

    /** The flag's text, empty where it does not stand. */
    static String of(@Nullable FlagContent content) {
        return content == null ? "" : of(FlagWriter.plain(content));
    }

    static String of(Map<String, Object> fields) {
        return JSON.writeValueAsString(fields);
    }
}
