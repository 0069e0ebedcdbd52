package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Comments;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds comments through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaComments implements Comments {

    private static final String OF_CHANGE =
            " from change_comment where workspace_id = :workspace and number = :number";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangeDocuments documents;

    JpaComments(EntityManager entities, JdbcClient jdbc, ChangeDocuments documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public List<Comment> page(WorkspaceId workspace, ChangeId change, Window window) {
        return select("*", workspace, change, " order by comment offset :offset limit :limit")
                .param("offset", window.offset())
                .param("limit", window.limit())
                .query((row, _) -> comment(row))
                .list();
    }

    @Override
    public int count(WorkspaceId workspace, ChangeId change) {
        return select("count(*)", workspace, change, "").query(Integer.class).single();
    }

    @Override
    public List<Person> authors(WorkspaceId workspace, ChangeId change) {
        return select(
                        "distinct on (issuer, subject) *",
                        workspace,
                        change,
                        " order by issuer, subject, comment desc")
                .query((row, _) -> author(row))
                .list();
    }

    @Override
    public Comment add(WorkspaceId workspace, ChangeId change, Comment comment) {
        int number =
                select("coalesce(max(comment), 0) + 1", workspace, change, "")
                        .query(Integer.class)
                        .single();
        entities.persist(
                new CommentEntity(
                        new CommentId(workspace.value(), change.number(), number),
                        comment,
                        documents.write(comment.mentioned())));
        entities.flush();
        return comment.numbered(number);
    }

    private StatementSpec select(String what, WorkspaceId workspace, ChangeId change, String rest) {
        return jdbc.sql("select " + what + OF_CHANGE + rest)
                .param("workspace", workspace.value())
                .param("number", change.number());
    }

    private Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getInt("comment"),
                author(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                documents.people(row.getString("mentioned")));
    }

    private static Person author(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getString("issuer"), row.getString("subject")),
                row.getString("user_name"),
                row.getString("display_name"));
    }
}
