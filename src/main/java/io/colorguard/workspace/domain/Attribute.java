package io.colorguard.workspace.domain;

import java.util.List;
import java.util.Optional;

/** Something known about the keys of a traffic type that rules can test. */
public record Attribute(
        String trafficType,
        String id,
        String displayName,
        String description,
        DataType dataType,
        boolean searchable,
        List<String> suggestedValues)
        implements WorkspacePart {

    /** The kinds of value FME knows; the provider accepts no boolean. */
    public enum DataType {
        STRING,
        DATETIME,
        NUMBER,
        SET;

        /** The type of this name in either case, as files and requests write it. */
        public static Optional<DataType> find(String name) {
            return Words.find(values(), name);
        }
    }

    public Attribute {
        displayName = Text.nfc(displayName);
        description = Text.nfc(description);
        suggestedValues = suggestedValues.stream().map(Text::nfc).distinct().toList();
    }

    @Override
    public Kind kind() {
        return Kind.ATTRIBUTE;
    }

    @Override
    public String identity() {
        return trafficType + "/" + id;
    }
}
