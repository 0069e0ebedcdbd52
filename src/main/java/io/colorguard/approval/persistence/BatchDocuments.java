package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.BulkEdit;
import io.colorguard.approval.domain.EditFields;
import io.colorguard.approval.domain.EditReader;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns the edits and refusals of batches into the JSON of their rows and back. */
@Component
class BatchDocuments {

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final TypeReference<List<RefusalDocument>> REFUSALS = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /** A refusal with its arguments as JSON has them: text and numbers. */
    record RefusalDocument(
            Refusal.Kind kind,
            String rule,
            String messageKey,
            @Nullable String field,
            List<Object> arguments) {

        static RefusalDocument of(Refusal refusal) {
            return new RefusalDocument(
                    refusal.kind(),
                    refusal.rule(),
                    refusal.messageKey(),
                    refusal.field(),
                    refusal.arguments().stream().map(RefusalDocument::plain).toList());
        }

        private static Object plain(Object argument) {
            return argument instanceof Number ? argument : argument.toString();
        }

        Refusal refusal() {
            return new Refusal(kind, rule, messageKey, field, arguments);
        }
    }

    String write(BulkEdit edit) {
        return json.writeValueAsString(EditFields.of(edit));
    }

    BulkEdit edit(String text) {
        return EditReader.read(json.readValue(text, FIELDS)).require();
    }

    String write(List<Refusal> refusals) {
        return json.writeValueAsString(refusals.stream().map(RefusalDocument::of).toList());
    }

    List<Refusal> refusals(String text) {
        return json.readValue(text, REFUSALS).stream().map(RefusalDocument::refusal).toList();
    }
}
