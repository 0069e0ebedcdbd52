package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Comment;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A comment's row, which is only ever added. */
@Entity
@Immutable
@Table(name = "change_comment")
@Audited
@AuditTable("change_comment_aud")
class CommentEntity {

    @EmbeddedId private CommentId id;

    private String issuer;

    private String subject;

    private String userName;

    private String displayName;

    private String words;

    @JdbcTypeCode(SqlTypes.JSON)
    private String mentioned;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected CommentEntity() {}

    CommentEntity(CommentId id, Comment comment, String mentioned) {
        this.id = id;
        this.issuer = comment.by().id().issuer();
        this.subject = comment.by().id().subject();
        this.userName = comment.by().userName();
        this.displayName = comment.by().displayName();
        this.words = comment.text();
        this.mentioned = mentioned;
        this.at = comment.at();
    }
}
