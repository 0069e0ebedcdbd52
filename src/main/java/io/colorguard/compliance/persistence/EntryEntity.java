package io.colorguard.compliance.persistence;

import io.colorguard.compliance.domain.Entry.Note;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry's row, which is only ever added. */
@Entity
@Immutable
@Table(name = "checklist_entry")
@Audited
@AuditTable("checklist_entry_aud")
class EntryEntity {

    @EmbeddedId private EntryId id;

    @Enumerated(EnumType.STRING)
    private EntryRow.Kind kind;

    private String about;

    private String words;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String evidence;

    private String contentHash;

    private String issuer;

    private String subject;

    private String userName;

    private String displayName;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected EntryEntity() {}

    EntryEntity(EntryId id, EntryRow row, Note note) {
        this.id = id;
        this.kind = row.kind();
        this.about = row.about();
        this.words = row.words();
        this.evidence = row.evidence();
        this.contentHash = note.content().value();
        this.issuer = note.by().id().issuer();
        this.subject = note.by().id().subject();
        this.userName = note.by().userName();
        this.displayName = note.by().displayName();
        this.at = note.at();
    }
}
