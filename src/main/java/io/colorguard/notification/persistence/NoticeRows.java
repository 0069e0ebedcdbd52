package io.colorguard.notification.persistence;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.notification.domain.Notice;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads notices from rows; the columns of a query come from {@link #COLUMNS}. */
@Component
class NoticeRows {

    static final String COLUMNS =
            """
            n.workspace_id, n.id notice_id, n.kind, n.actor_issuer, n.actor_subject, n.actor_user,
            n.actor_name, n.at, n.subject about, n.title, n.lines, n.page\
            """;

    private final SayingDocuments sayings;

    NoticeRows(SayingDocuments sayings) {
        this.sayings = sayings;
    }

    Notice notice(ResultSet row) throws SQLException {
        PersonId actor =
                new PersonId(row.getString("actor_issuer"), row.getString("actor_subject"));
        return new Notice(
                row.getObject("notice_id", UUID.class),
                workspace(row),
                row.getString("kind"),
                new Person(actor, row.getString("actor_user"), row.getString("actor_name")),
                instant(row, "at"),
                new Notice.Content(
                        row.getString("about"),
                        sayings.saying(row.getString("title")),
                        sayings.sayings(row.getString("lines")),
                        row.getString("page")));
    }

    static WorkspaceId workspace(ResultSet row) throws SQLException {
        return new WorkspaceId(row.getObject("workspace_id", UUID.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
