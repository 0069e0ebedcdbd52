package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagReader;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.Reading;
import io.colorguard.identity.Person;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns the parts of a flag into the JSON of its row and back. */
@Component
class FlagDocuments {

    private static final TypeReference<Map<String, ApprovalDocument>> APPROVALS =
            new TypeReference<>() {};
    private static final TypeReference<Map<String, KillDocument>> KILLS = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    String write(FlagContent content) {
        return json.writeValueAsString(FlagWriter.write(content).plain());
    }

    FlagContent content(String text) {
        Reading reading = FlagReader.read(Input.of(json.readValue(text, Object.class)));
        if (reading.content() == null) {
            throw new IllegalStateException("stored flag cannot be read: " + reading.findings());
        }
        return reading.content();
    }

    String writeApprovals(Map<String, Approval> approvals) {
        return json.writeValueAsString(each(approvals, ApprovalDocument::of));
    }

    Map<String, Approval> approvals(String text) {
        return each(json.readValue(text, APPROVALS), ApprovalDocument::approval);
    }

    Approval approval(String text) {
        return json.readValue(text, ApprovalDocument.class).approval();
    }

    String writeKills(Map<String, Kill> kills) {
        return json.writeValueAsString(each(kills, KillDocument::of));
    }

    Map<String, Kill> kills(String text) {
        return each(json.readValue(text, KILLS), KillDocument::kill);
    }

    String write(Person person) {
        return json.writeValueAsString(PersonDocument.of(person));
    }

    Person person(String text) {
        return json.readValue(text, PersonDocument.class).person();
    }

    private static <A, B> Map<String, B> each(Map<String, A> map, Function<A, B> change) {
        Map<String, B> changed = new TreeMap<>();
        map.forEach((name, value) -> changed.put(name, change.apply(value)));
        return changed;
    }
}
