package io.colorguard.workspace.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentSize;
import java.util.List;
import java.util.Map;

/** A workspace with its parts. */
record InventoryJson(
        @JsonUnwrapped WorkspaceJson workspace,
        List<AttributeJson> attributes,
        List<SegmentJson> segments,
        @JsonProperty("apiKeys") List<ApiKeyJson> apiKeys) {

    /** An attribute with its type in lower case. */
    record AttributeJson(
            @JsonProperty("trafficType") String trafficType,
            String id,
            @JsonProperty("displayName") String displayName,
            String description,
            @JsonProperty("dataType") String dataType,
            boolean searchable,
            @JsonProperty("suggestedValues") List<String> suggestedValues) {

        static AttributeJson of(Attribute it) {
            return new AttributeJson(
                    it.trafficType(),
                    it.id(),
                    it.displayName(),
                    it.description(),
                    WorkspaceJson.lower(it.dataType()),
                    it.searchable(),
                    it.suggestedValues());
        }
    }

    /** A segment, and how many keys it has in each environment. */
    record SegmentJson(
            String name,
            @JsonProperty("trafficType") String trafficType,
            String description,
            Map<String, Integer> keys) {

        static SegmentJson of(Segment it, List<SegmentSize> sizes) {
            Map<String, Integer> keys =
                    sizes.stream().collect(toMap(SegmentSize::environment, SegmentSize::keys));
            return new SegmentJson(it.name(), it.trafficType(), it.description(), keys);
        }
    }

    /** What an API key should be. */
    record ApiKeyJson(String name, String type, List<String> roles, List<String> environments) {

        static ApiKeyJson of(ApiKeySpec it) {
            return new ApiKeyJson(
                    it.name(), WorkspaceJson.lower(it.type()), it.roles(), it.environments());
        }
    }

    static InventoryJson of(Inventory inventory, List<SegmentSize> sizes) {
        Map<String, List<SegmentSize>> bySegment =
                sizes.stream().collect(groupingBy(SegmentSize::segment));
        return new InventoryJson(
                WorkspaceJson.of(inventory.workspace()),
                inventory.attributes().stream().map(AttributeJson::of).toList(),
                inventory.segments().stream()
                        .map(it -> SegmentJson.of(it, bySegment.getOrDefault(it.name(), List.of())))
                        .toList(),
                inventory.apiKeys().stream().map(ApiKeyJson::of).toList());
    }
}
