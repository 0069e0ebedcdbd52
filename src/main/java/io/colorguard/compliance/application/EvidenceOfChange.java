package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.audit.HistoryExtract;
import io.colorguard.compliance.pdf.PdfPrinter;
import io.colorguard.compliance.story.ChangeEvidence;
import io.colorguard.compliance.story.Story;
import io.colorguard.compliance.story.StoryTeller;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The whole story of a change for whoever has to prove it, to read and as a document (CMP-7). */
@Service
public class EvidenceOfChange {

    private final ChangeEvidenceBook book;
    private final PdfPrinter printer;
    private final Tongues tongues;
    private final CurrentUser user;
    private final JsonMapper json;

    EvidenceOfChange(
            ChangeEvidenceBook book,
            PdfPrinter printer,
            Tongues tongues,
            CurrentUser user,
            JsonMapper json) {
        this.book = book;
        this.printer = printer;
        this.tongues = tongues;
        this.user = user;
        this.json = json;
    }

    /**
     * A document.
     *
     * @param name of the file
     * @param hash of its bytes, which the history keeps
     */
    public record Document(String name, byte[] bytes, ContentHash hash) {}

    /** All that the records hold of a change. */
    public Outcome<ChangeEvidence> read(WorkspaceKey workspace, ChangeId change) {
        return book.read(workspace, change);
    }

    /** The same as its story in a language. */
    public Outcome<Story> tell(WorkspaceKey workspace, ChangeId change, Locale language) {
        return read(workspace, change).map(evidence -> story(evidence, language));
    }

    /** Whether a document would be handed out now, or why not. */
    public Outcome<ChangeId> ready(WorkspaceKey workspace, ChangeId change) {
        return book.find(workspace, change).flatMap(this::recent);
    }

    /** The story as a PDF; that it was taken is kept for ever, with its hash. */
    public Outcome<Document> print(WorkspaceKey workspace, ChangeId change, Locale language) {
        return ready(workspace, change)
                .flatMap(_ -> read(workspace, change))
                .map(evidence -> print(evidence, language));
    }

    private Document print(ChangeEvidence evidence, Locale language) {
        byte[] bytes = printer.print(story(evidence, language), language, evidence.at());
        ContentHash hash = ContentHash.of(bytes);
        String change = evidence.change().id().toString();
        book.keep(
                evidence,
                new HistoryExtract(
                        UUID.randomUUID(),
                        json.writeValueAsString(
                                Map.of("evidence", change, "language", language.getLanguage())),
                        "pdf",
                        evidence.talk().revisions().size(),
                        hash,
                        user.require(),
                        evidence.at()));
        return new Document(
                "%s-%s-evidence.pdf".formatted(evidence.workspace().key(), change), bytes, hash);
    }

    private <T> Outcome<T> recent(T what) {
        return user.presence().isStale()
                ? Outcome.refused(Refusal.stepUp("compliance.refusal.evidence.recent"))
                : Outcome.done(what);
    }

    private Story story(ChangeEvidence evidence, Locale language) {
        return StoryTeller.tell(evidence, tongues.of(language));
    }
}
