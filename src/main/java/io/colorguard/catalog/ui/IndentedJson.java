package io.colorguard.catalog.ui;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as pages show it: two blanks a level, an element of an array a line. */
public final class IndentedJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final ObjectWriter WRITER =
            JSON.writer()
                    .with(
                            new DefaultPrettyPrinter(
                                            Separators.createDefaultInstance()
                                                    .withObjectNameValueSpacing(
                                                            Separators.Spacing.AFTER)
                                                    .withArrayEmptySeparator("")
                                                    .withObjectEmptySeparator(""))
                                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));

    private IndentedJson() {}

    /** The same JSON over several lines. */
    public static String of(String json) {
        return write(JSON.readTree(json));
    }

    /** A tree, a map or a list. */
    public static String write(@Nullable Object value) {
        return WRITER.writeValueAsString(value);
    }
}
