package io.colorguard.uikit;

import com.vaadin.flow.component.JsonSerializable;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a row that a grid's template takes apart: {@code
 * LitRenderer.of("${item.cell.word}").withProperty("cell", it -> ItemPart.of(Map.of("word", …)))}.
 * Flow would send a plain map to the browser without what it holds.
 */
public final class ItemPart implements JsonSerializable {

    private final HashMap<String, Object> values;

    private ItemPart(Map<String, Object> values) {
        this.values = new HashMap<>(values);
    }

    public static ItemPart of(Map<String, Object> values) {
        return new ItemPart(values);
    }

    @Override
    public ObjectNode toJson() {
        return JacksonUtils.mapToJson(values);
    }

    @Override
    public JsonSerializable readJson(JsonNode value) {
        throw new IllegalStateException("parts of rows are never sent back");
    }
}
