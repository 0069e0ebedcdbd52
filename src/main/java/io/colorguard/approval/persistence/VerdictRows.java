package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Verdict;
import io.colorguard.approval.domain.Verdict.Vote;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignOn;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verdicts, one row for each environment they speak of; rows are only ever added. */
@Component
class VerdictRows {

    private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;

    private static final String SELECT =
            """
            select * from verdict where workspace_id = :workspace and number = :number
            order by verdict, environment
            """;
    private static final String INSERT =
            """
            insert into verdict (workspace_id, number, verdict, environment, kind, role, issuer,
                subject, user_name, display_name, base_hash, content_hash, policy_version, cycle,
                reason, at, signed_on_at, acr, method, address)
            values (:workspace, :number, :verdict, :environment, :kind, :role, :issuer,
                :subject, :userName, :displayName, :baseHash, :contentHash, :policyVersion, :cycle,
                :reason, :at, :signedOnAt, :acr, :method, :address)
            """;

    private final JdbcClient jdbc;

    VerdictRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Verdict> of(WorkspaceId workspace, int number) {
        SequencedMap<Integer, Verdict> verdicts = new TreeMap<>();
        jdbc.sql(SELECT)
                .param("workspace", workspace.value())
                .param("number", number)
                .query((row, _) -> verdict(row))
                .list()
                .forEach(one -> verdicts.merge(one.number(), one, VerdictRows::together));
        return List.copyOf(verdicts.values());
    }

    void add(WorkspaceId workspace, int number, Verdict verdict) {
        SignOn signOn = verdict.signOn();
        for (Vote vote : verdict.votes()) {
            jdbc.sql(INSERT)
                    .param("workspace", workspace.value())
                    .param("number", number)
                    .param("verdict", verdict.number())
                    .param("environment", vote.environment())
                    .param("kind", verdict.kind().name())
                    .param("role", vote.role().name())
                    .param("issuer", verdict.person().id().issuer())
                    .param("subject", verdict.person().id().subject())
                    .param("userName", verdict.person().userName())
                    .param("displayName", verdict.person().displayName())
                    .param("baseHash", vote.baseHash().value())
                    .param("contentHash", vote.contentHash().value())
                    .param("policyVersion", vote.policyVersion())
                    .param("cycle", verdict.cycle())
                    .param("reason", verdict.reason())
                    .param("at", utc(verdict.at()))
                    .param("signedOnAt", signOn == null ? null : utc(signOn.at()), TIME)
                    .param("acr", signOn == null ? null : signOn.acr(), Types.VARCHAR)
                    .param("method", signOn == null ? null : signOn.method(), Types.VARCHAR)
                    .param("address", verdict.address(), Types.VARCHAR)
                    .update();
        }
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        Vote vote =
                new Vote(
                        row.getString("environment"),
                        Role.valueOf(row.getString("role")),
                        new ContentHash(row.getString("base_hash")),
                        new ContentHash(row.getString("content_hash")),
                        row.getInt("policy_version"));
        return new Verdict(
                row.getInt("verdict"),
                new Person(
                        new PersonId(row.getString("issuer"), row.getString("subject")),
                        row.getString("user_name"),
                        row.getString("display_name")),
                Verdict.Kind.valueOf(row.getString("kind")),
                List.of(vote),
                row.getInt("cycle"),
                row.getString("reason"),
                instant(row, "at"),
                signOn(row),
                row.getString("address"));
    }

    private static @Nullable SignOn signOn(ResultSet row) throws SQLException {
        return row.getObject("signed_on_at") == null
                ? null
                : new SignOn(
                        instant(row, "signed_on_at"),
                        row.getString("acr"),
                        row.getString("method"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Verdict together(Verdict one, Verdict more) {
        List<Vote> votes = new ArrayList<>(one.votes());
        votes.addAll(more.votes());
        return new Verdict(
                one.number(),
                one.person(),
                one.kind(),
                votes,
                one.cycle(),
                one.reason(),
                one.at(),
                one.signOn(),
                one.address());
    }
}
