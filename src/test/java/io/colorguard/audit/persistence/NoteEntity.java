package io.colorguard.audit.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.NullUnmarked;

/** Something audited that belongs to no feature. */
@Entity
@Table(name = "note")
@Audited
@NullUnmarked
class NoteEntity {

    @Id private UUID id;
    private String text;

    NoteEntity() {}

    NoteEntity(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    void rewrite(String words) {
        text = words;
    }
}
