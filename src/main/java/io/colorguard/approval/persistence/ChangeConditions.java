package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeQuery;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a list of changes asks of the database. */
@Component
class ChangeConditions {

    private static final String WAITING =
            """
            c.state = 'IN_REVIEW' and not c.contributors @> cast(:me as jsonb) and exists (
                select 1 from gate g
                where g.workspace_id = c.workspace_id and g.number = c.number and g.state = 'OPEN'
                    and g.roles && cast(:roles as text[]) and not exists (
                        select 1 from verdict v
                        where v.workspace_id = g.workspace_id and v.number = g.number
                            and v.environment = g.environment and v.kind = 'APPROVE'
                            and v.cycle >= g.cycle and v.content_hash = g.content_hash
                            and v.base_hash = g.base_hash
                            and v.issuer = :issuer and v.subject = :subject))
            """;

    private final ChangeDocuments documents;

    ChangeConditions(ChangeDocuments documents) {
        this.documents = documents;
    }

    /**
     * Conditions with their parameters, and the order that belongs to them.
     *
     * @param sql of the changes {@code c}
     */
    record Condition(String sql, Map<String, Object> parameters, String order) {
        Condition {
            parameters = Map.copyOf(parameters);
        }
    }

    Condition of(ChangeQuery query) {
        return switch (query) {
            case ChangeQuery.WaitingFor(var person, var roles) -> waiting(person, roles);
            case ChangeQuery.WrittenBy(var person) ->
                    new Condition(
                            "c.contributors @> cast(:me as jsonb)",
                            Map.of("me", documents.containing(person)),
                            "c.number desc");
            case ChangeQuery.Submitted(var states, var flag) ->
                    submitted(states, flag == null ? Map.of() : Map.of("flag", flag));
            case ChangeQuery.InBatch(var batch) ->
                    new Condition(
                            "c.number in (select l.change from batch_line l where"
                                    + " l.workspace_id = c.workspace_id and l.number = :batch)",
                            Map.of("batch", batch.number()),
                            "c.number");
        };
    }

    private Condition waiting(PersonId person, Set<Role> roles) {
        return new Condition(
                WAITING,
                Map.of(
                        "me", documents.containing(person),
                        "roles", roles.stream().map(Role::name).toArray(String[]::new),
                        "issuer", person.issuer(),
                        "subject", person.subject()),
                "c.submitted_at, c.number");
    }

    private static Condition submitted(Set<ChangeState.Name> states, Map<String, FlagKey> flag) {
        Set<ChangeState.Name> wanted =
                states.isEmpty() ? Set.of(ChangeState.Name.values()) : states;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "states",
                Arrays.stream(ChangeState.Name.values())
                        .filter(state -> wanted.contains(state) && isPublic(state))
                        .map(ChangeState.Name::name)
                        .toArray(String[]::new));
        flag.forEach((name, key) -> parameters.put(name, key.value()));
        String sql = "c.state = any(:states) and c.submitted_at is not null";
        return new Condition(
                flag.isEmpty() ? sql : sql + " and c.flag_key = :flag",
                parameters,
                "c.number desc");
    }

    private static boolean isPublic(ChangeState.Name state) {
        return state != ChangeState.Name.DRAFT;
    }
}
