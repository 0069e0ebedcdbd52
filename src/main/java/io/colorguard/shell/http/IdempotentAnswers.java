package io.colorguard.shell.http;

import io.colorguard.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers by person and key, kept for a day.
 *
 * <p>The claim is committed before the work begins: of any number of requests at once, the database
 * lets exactly one be the first.
 */
@Component
class IdempotentAnswers {

    private final JdbcClient jdbc;

    IdempotentAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the key, or tells what became of whoever did. */
    Claim claim(PersonId person, String key, String fingerprint) {
        jdbc.sql("delete from idempotent_answer where claimed_at < now() - interval '24 hours'")
                .update();
        int inserted =
                jdbc.sql(
                                """
                                insert into idempotent_answer (issuer, subject, key, fingerprint)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(person.issuer(), person.subject(), key, fingerprint)
                        .update();
        return inserted == 1 ? new Claim.First() : find(person, key, fingerprint);
    }

    /** What became of the first request; a claim given back in the meantime is under way anew. */
    Claim find(PersonId person, String key, String fingerprint) {
        return jdbc.sql(
                        """
                        select * from idempotent_answer
                        where issuer = ? and subject = ? and key = ?
                        """)
                .params(person.issuer(), person.subject(), key)
                .query((row, _) -> claim(row, fingerprint))
                .optional()
                .orElseGet(Claim.UnderWay::new);
    }

    private static Claim claim(ResultSet row, String fingerprint) throws SQLException {
        if (!row.getString("fingerprint").equals(fingerprint)) {
            return new Claim.Misused();
        }
        int status = row.getInt("status");
        return row.wasNull()
                ? new Claim.UnderWay()
                : new Claim.Answered(
                        status,
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body"));
    }

    void keep(PersonId person, String key, Claim.Answered answer) {
        jdbc.sql(
                        """
                        update idempotent_answer
                        set status = :status, content_type = :type, location = :location,
                            etag = :etag, body = :body
                        where issuer = :issuer and subject = :subject and key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("key", key)
                .update();
    }

    /** Gives the claim back, so that the request can be tried again. */
    void release(PersonId person, String key) {
        jdbc.sql("delete from idempotent_answer where issuer = ? and subject = ? and key = ?")
                .params(person.issuer(), person.subject(), key)
                .update();
    }
}
