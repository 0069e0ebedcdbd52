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

    /** An approval that still counts at the gate, whoever may have left since (APR-5). */
    private static final String COUNTS =
            """
            v.workspace_id = g.workspace_id and v.number = g.number
                and v.environment = g.environment and v.kind = 'APPROVE' and v.cycle >= g.cycle
                and v.content_hash = g.content_hash and v.base_hash = g.base_hash
                and v.policy_version = g.policy_version
            """;

    /** A gate waits for somebody who has not agreed, while a seat of theirs is free (APR-4). */
    private static final String WAITING =
            """
            c.state = 'IN_REVIEW' and not c.contributors @> cast(:me as jsonb) and exists (
                select 1 from gate g
                where g.workspace_id = c.workspace_id and g.number = c.number
                    and (g.state = 'OPEN' or g.passage = 'APPROVED' and g.applied_at is null)
                    and not exists (
                        select 1 from verdict v
                        where %1$s and v.issuer = :issuer and v.subject = :subject
                            and v.issuer || ' ' || v.subject = any(%3$s))
                    and exists (
                        select 1 from unnest(string_to_array(g.requirement, ',')) as q (quorum)
                        where split_part(q.quorum, ':', 1) = any(cast(:roles as text[]))
                            and cast(nullif(split_part(q.quorum, ':', 2), '') as int) > (
                                select count(distinct (v.issuer, v.subject)) from verdict v
                                where %1$s and v.role = split_part(q.quorum, ':', 1)
                                    and v.issuer || ' ' || v.subject = any(%2$s)
                                    and not c.contributors @> jsonb_build_array(
                                        jsonb_build_object(
                                            'issuer', v.issuer, 'subject', v.subject)))))
            """
                    .formatted(COUNTS, holders("split_part(q.quorum, ':', 1)"), holders("v.role"));

    /** Everybody who holds the role now. */
    private static String holders(String role) {
        return """
        case %s when 'REVIEWER' then cast(:reviewers as text[])
            else cast(:approvers as text[]) end
        """
                .formatted(role);
    }

    /** The stage that is proposed has access to more tiers than the one before (LIF-1, LIF-6). */
    private static final String PROMOTING =
            "c.state in ('IN_REVIEW', 'CHANGES_ASKED') and "
                    + tiers("c.proposal")
                    + " > "
                    + tiers("c.base");

    /** How many tiers the stage of a flag has access to; one where no flag stands yet. */
    private static String tiers(String flag) {
        return """
        case %s ->> 'lifecycle_stage'
            when 'testing' then 2 when 'staging' then 2
            when 'production' then 3 when 'deprecated' then 3 else 1 end
        """
                .formatted(flag);
    }

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
            case ChangeQuery.WaitingFor(var person, var seats) -> waiting(person, seats);
            case ChangeQuery.WrittenBy(var person) ->
                    new Condition(
                            "c.contributors @> cast(:me as jsonb)",
                            Map.of("me", documents.containing(person)),
                            "c.number desc");
            case ChangeQuery.Submitted(var states, var flag) ->
                    submitted(states, flag == null ? Map.of() : Map.of("flag", flag));
            case ChangeQuery.Promoting() ->
                    new Condition(PROMOTING, Map.of(), "c.submitted_at, c.number");
            case ChangeQuery.InBatch(var batch) ->
                    new Condition(
                            "c.number in (select l.change from batch_line l where"
                                    + " l.workspace_id = c.workspace_id and l.number = :batch)",
                            Map.of("batch", batch.number()),
                            "c.number");
        };
    }

    private Condition waiting(PersonId person, Map<Role, Set<PersonId>> seats) {
        return new Condition(
                WAITING,
                Map.of(
                        "me", documents.containing(person),
                        "roles", seats.keySet().stream().map(Role::name).toArray(String[]::new),
                        "reviewers", names(seats.getOrDefault(Role.REVIEWER, Set.of())),
                        "approvers", names(seats.getOrDefault(Role.APPROVER, Set.of())),
                        "issuer", person.issuer(),
                        "subject", person.subject()),
                "c.submitted_at, c.number");
    }

    private static String[] names(Set<PersonId> people) {
        return people.stream()
                .map(person -> person.issuer() + " " + person.subject())
                .toArray(String[]::new);
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
