package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.Contributors;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.Safety;
import io.colorguard.approval.domain.SafetyMatrix;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagReader;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.Input;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.workspace.domain.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns the parts of changes and policies into the JSON of their rows and back. */
@Component
class ChangeDocuments {

    private static final TypeReference<List<PersonDocument>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<Map<ApprovalRow, Map<Tier, String>>> APPROVALS =
            new TypeReference<>() {};
    private static final TypeReference<Map<Category, Map<Tier, Safety>>> SAFETY =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    String write(FlagContent content) {
        return json.writeValueAsString(FlagWriter.plain(content));
    }

    FlagContent content(String text) {
        return Objects.requireNonNull(
                FlagReader.read(Input.of(json.readValue(text, Object.class))).content());
    }

    String write(Contributors contributors) {
        return write(contributors.people());
    }

    Contributors contributors(String text) {
        return new Contributors(people(text));
    }

    String write(List<Person> people) {
        return json.writeValueAsString(people.stream().map(PersonDocument::of).toList());
    }

    List<Person> people(String text) {
        return json.readValue(text, PEOPLE).stream().map(PersonDocument::person).toList();
    }

    String write(Person person) {
        return json.writeValueAsString(PersonDocument.of(person));
    }

    Person person(String text) {
        return json.readValue(text, PersonDocument.class).person();
    }

    /** What a list of contributors contains when this person is one. */
    String containing(PersonId person) {
        return json.writeValueAsString(
                List.of(Map.of("issuer", person.issuer(), "subject", person.subject())));
    }

    String write(ApprovalMatrix matrix) {
        Map<ApprovalRow, Map<Tier, String>> rows = new EnumMap<>(ApprovalRow.class);
        matrix.cells()
                .forEach((row, cells) -> {
                    Map<Tier, String> tiers = new EnumMap<>(Tier.class);
                    cells.forEach((tier, cell) -> tiers.put(tier, RequirementText.write(cell)));
                    rows.put(row, tiers);
                });
        return json.writeValueAsString(rows);
    }

    private ApprovalMatrix approvals(String text) {
        ApprovalMatrix matrix = ApprovalMatrix.ofStrategy();
        for (var row : json.readValue(text, APPROVALS).entrySet()) {
            for (var cell : row.getValue().entrySet()) {
                matrix =
                        matrix.with(
                                row.getKey(), cell.getKey(), RequirementText.read(cell.getValue()));
            }
        }
        return matrix;
    }

    String write(SafetyMatrix matrix) {
        return json.writeValueAsString(matrix.cells());
    }

    private SafetyMatrix safety(String text) {
        return new SafetyMatrix(json.readValue(text, SAFETY));
    }

    String write(CheckpointLists lists) {
        return json.writeValueAsString(TermDocuments.Lists.of(lists));
    }

    String write(PromotionCriteria criteria) {
        return json.writeValueAsString(TermDocuments.Criteria.of(criteria));
    }

    /** What a policy or a policy change says, of a row that has all of it. */
    PolicyTerms terms(ResultSet row) throws SQLException {
        return new PolicyTerms(
                approvals(row.getString("approvals")),
                safety(row.getString("safety")),
                json.readValue(row.getString("checkpoints"), TermDocuments.Lists.class).read(),
                json.readValue(row.getString("promotions"), TermDocuments.Criteria.class).read());
    }
}
