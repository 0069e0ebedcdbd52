package io.colorguard.compliance.api;

import io.colorguard.audit.RevisionEntry;
import io.colorguard.compliance.api.ChangeEvidenceAnswer.PersonAnswer;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done to a change and said of it. */
final class EvidenceTalk {

    private EvidenceTalk() {}

    /** A revision. */
    @Schema(name = "EvidenceRevision")
    record Revision(
            long number,
            Instant at,
            PersonAnswer by,
            @Schema(description = "held at that moment") List<String> roles,
            String action,
            @Nullable String reason,
            @Schema(allowableValues = {"browser", "api", "job"}) String source,
            @Nullable String address,
            @Nullable String request) {

        static Revision of(RevisionEntry it) {
            return new Revision(
                    it.number(),
                    it.at(),
                    PersonAnswer.of(it.actor()),
                    it.roles().stream().sorted().map(Word::of).toList(),
                    it.act().action(),
                    it.act().reason(),
                    Word.of(it.source()),
                    it.sourceAddress(),
                    it.request());
        }
    }

    /** A comment. */
    @Schema(name = "EvidenceComment")
    record Comment(int number, PersonAnswer by, Instant at, String text) {

        static Comment of(io.colorguard.approval.domain.Comment it) {
            return new Comment(it.number(), PersonAnswer.of(it.by()), it.at(), it.text());
        }
    }
}
