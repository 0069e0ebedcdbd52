package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Comment;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.compliance.story.Story.Chapter;
import io.colorguard.identity.Role;
import io.colorguard.shared.Word;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that was done to the change, revision by revision, and said of it (AUD-1, TLK-1). */
final class HistoryChapter {

    private HistoryChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Sheet sheet =
                new Sheet(tongue, "history")
                        .table(
                                "history.revisions",
                                evidence.talk().revisions().stream()
                                        .map(it -> revision(tongue, it))
                                        .toList(),
                                "history.when",
                                "history.who",
                                "history.what");
        List<Comment> comments = evidence.talk().comments();
        if (!comments.isEmpty()) {
            sheet.heading(tongue.tell("history.comments"));
        }
        comments.forEach(it ->
                sheet.sentence("history.comment", it.number(), it.by(), it.at()).quote(it.text()));
        return sheet.done();
    }

    private static List<String> revision(Tongue tongue, RevisionEntry it) {
        String reason = it.act().reason();
        return List.of(
                tongue.tell("history.revision", it.number(), it.at()),
                tongue.tell("history.as", it.actor(), roles(tongue, it)),
                tongue.tell(
                        reason == null || reason.isBlank() ? "history.act" : "history.act.why",
                        tongue.say("audit.action." + it.act().action()),
                        tongue.tell("history.source." + Word.of(it.source())),
                        from(tongue, it.sourceAddress()),
                        reason == null ? "" : reason));
    }

    private static String roles(Tongue tongue, RevisionEntry it) {
        String roles =
                it.roles().stream()
                        .sorted()
                        .map((Role role) -> tongue.word("shell.role", role))
                        .collect(Collectors.joining(", "));
        return tongue.orNone(roles);
    }

    private static String from(Tongue tongue, @Nullable String address) {
        return tongue.orNone(address);
    }
}
