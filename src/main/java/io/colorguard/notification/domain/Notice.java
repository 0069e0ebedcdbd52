package io.colorguard.notification.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened in a workspace, as its readers are told (NTF-2).
 *
 * @param kind name of its {@link NoticeKind}
 * @param actor who did it
 */
public record Notice(
        UUID id, WorkspaceId workspace, String kind, Person actor, Instant at, Content content) {

    /**
     * What is told. It decides nothing: the page it leads to does.
     *
     * @param subject what it is about, such as {@code CHG-12}
     * @param lines the difference in words and whatever else is to be known
     * @param page address below the workspace's, such as {@code changes/CHG-12}
     */
    public record Content(String subject, Saying title, List<Saying> lines, String page) {
        public Content {
            lines = List.copyOf(lines);
        }
    }
}
