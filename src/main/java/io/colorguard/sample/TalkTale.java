package io.colorguard.sample;

import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.identity.DemoPeople;
import io.colorguard.shared.WorkspaceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The chapters in which people talk about the change that the story told of last for a flag. */
final class TalkTale {

    /** What such a chapter's person does. */
    static final String COMMENT = "comment";

    private static final Duration BREATH = Duration.ofMinutes(7);

    private final BiConsumer<Chapter, ChangeId> saying;
    private final Map<String, Chapter> changes = new HashMap<>();
    private final Map<Chapter, List<Chapter>> comments = new HashMap<>();

    TalkTale(WorkspaceKey workspace, ConversationDesk desk) {
        this((comment, change) -> say(workspace, desk, comment, change));
    }

    /** Whose people say their words elsewhere. */
    TalkTale(BiConsumer<Chapter, ChangeId> saying) {
        this.saying = saying;
    }

    /** Later chapters may be about the change that this one begins. */
    void about(Chapter change) {
        changes.put(change.flag(), change);
    }

    /** Somebody says something about the flag's last change. */
    void said(Chapter comment) {
        comments.computeIfAbsent(changes.get(comment.flag()), _ -> new ArrayList<>()).add(comment);
    }

    /** All that is said of a change, each at its time and never before what was said before. */
    void of(Chapter change, ChangeId id, BiConsumer<Instant, Step> schedule) {
        Instant last = change.at();
        for (Chapter comment : comments.getOrDefault(change, List.of())) {
            Instant earliest = last.plus(BREATH);
            last = comment.at().isBefore(earliest) ? earliest : comment.at();
            schedule.accept(last, Step.last(id, () -> saying.accept(comment, id)));
        }
    }

    private static void say(
            WorkspaceKey workspace, ConversationDesk desk, Chapter comment, ChangeId change) {
        InPerson.run(
                DemoPeople.require(comment.who()),
                () -> desk.say(workspace, change, comment.reason()).require());
    }
}
