package io.colorguard.catalog.ui;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.json.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A flag as indented JSON, field for field as the API and files have it. */
public final class FlagText {

    private static final String CONFIGURATIONS = "configurations";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private FlagText() {}

    /** The flag's text, empty where it does not stand. */
    public static String of(@Nullable FlagContent content) {
        return content == null ? "" : of(FlagWriter.plain(content));
    }

    /** These fields, the embedded JSON of treatments written out. */
    static String of(Map<String, Object> fields) {
        JsonNode flag = JSON.valueToTree(fields);
        flag.findParents(CONFIGURATIONS).forEach(FlagText::writeOut);
        return IndentedJson.write(flag);
    }

    private static void writeOut(JsonNode treatment) {
        String text = treatment.get(CONFIGURATIONS).asString();
        if (treatment instanceof ObjectNode fields
                && JsonText.read(text) instanceof JsonText.Value) {
            fields.set(CONFIGURATIONS, JSON.readTree(text));
        }
    }
}
