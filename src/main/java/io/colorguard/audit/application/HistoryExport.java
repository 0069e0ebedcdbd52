package io.colorguard.audit.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.HistoryExtract;
import io.colorguard.audit.HistoryExtracts;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.RevisionStream;
import io.colorguard.audit.Subject;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out the history as a file: all that a question means, as it stood at one moment, and
 * remembers to whom (AUD-6).
 */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class HistoryExport {

    /** No more revisions than this in one file. */
    public static final int MOST = 100_000;

    private static final String RULE = "AUD-6";

    private final HistoryDoor door;
    private final RevisionStream stream;
    private final HistoryExtracts extracts;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;
    private final JsonMapper json;

    HistoryExport(
            HistoryDoor door,
            RevisionStream stream,
            HistoryExtracts extracts,
            AuditTrail trail,
            CurrentUser user,
            Clock clock,
            JsonMapper json) {
        this.door = door;
        this.stream = stream;
        this.extracts = extracts;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
        this.json = json;
    }

    /** Where the file goes; asked for once, after nothing can be refused any more. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    /** How many revisions a file would hold, or why there can be none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<Integer> count(WorkspaceKey workspace, HistoryQuestion question) {
        return door.enter(workspace.value(), Permission.WORKSPACE_VIEW)
                .flatMap(id -> wanted(id, question))
                .map(Wanted::revisions);
    }

    /** Writes the file, and keeps that it was taken. */
    public Outcome<HistoryExtract> write(
            WorkspaceKey workspace, HistoryQuestion question, ExtractFormat format, Target target) {
        return door.enter(workspace.value(), Permission.WORKSPACE_VIEW)
                .flatMap(id ->
                        wanted(id, question)
                                .map(wanted -> {
                                    try {
                                        return write(
                                                wanted, head(workspace, question), format, target);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                }));
    }

    /** What is to be written. */
    private record Wanted(WorkspaceId workspace, Optional<TimelineFilter> filter, int revisions) {}

    private Outcome<Wanted> wanted(WorkspaceId workspace, HistoryQuestion question) {
        if (user.presence().isStale()) {
            return Outcome.refused(Refusal.stepUp("audit.refusal.extract.recent"));
        }
        Optional<TimelineFilter> filter = door.filter(workspace, question);
        int found = filter.map(it -> stream.count(workspace, it, MOST + 1)).orElse(0);
        return found > MOST
                ? Outcome.refused(Refusal.tooLarge(RULE, "audit.refusal.extract.many", MOST))
                : Outcome.done(new Wanted(workspace, filter, found));
    }

    private ExtractDocument head(WorkspaceKey workspace, HistoryQuestion question) {
        return new ExtractDocument(
                UUID.randomUUID(),
                workspace.value(),
                question.parameters(),
                "newest first",
                clock.instant(),
                ExtractDocument.Taker.of(user.require()),
                ExtractDocument.word(user.source()));
    }

    private HistoryExtract write(
            Wanted wanted, ExtractDocument head, ExtractFormat format, Target target)
            throws IOException {
        try (ExtractFile file = ExtractFile.begin(format, target.open(), head, json)) {
            wanted.filter()
                    .ifPresent(filter ->
                            stream.each(
                                    wanted.workspace(), filter, MOST, entry -> add(file, entry)));
            HistoryExtract extract = extract(head, format, file.revisions(), file.end());
            Act act =
                    Act.of(
                            wanted.workspace(),
                            "history.extracted",
                            new Subject("extract", extract.hash().abbreviated()));
            trail.record(act, () -> extracts.add(wanted.workspace(), extract));
            return extract;
        }
    }

    private static void add(ExtractFile file, RevisionEntry entry) {
        try {
            file.add(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HistoryExtract extract(
            ExtractDocument head, ExtractFormat format, int revisions, ContentHash hash) {
        return new HistoryExtract(
                head.extract(),
                json.writeValueAsString(head.query()),
                format.word(),
                revisions,
                hash,
                user.require(),
                head.takenAt());
    }
}
