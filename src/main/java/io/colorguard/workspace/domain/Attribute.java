package io.colorguard.workspace.domain;

import java.util.List;

/** Something known about the keys of a traffic type that rules can test. */
public record Attribute(
        String trafficType,
        String id,
        String displayName,
        String description,
        DataType dataType,
        boolean searchable,
        List<String> suggestedValues) {

    /** The kinds of value FME knows; the provider accepts no boolean. */
    public enum DataType {
        STRING,
        DATETIME,
        NUMBER,
        SET
    }

    public Attribute {
        suggestedValues = List.copyOf(suggestedValues);
    }
}
