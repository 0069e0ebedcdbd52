package io.colorguard.notification.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.PersonId;
import io.colorguard.notification.domain.Notices;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people read what they were told, as long as they may see the workspace (NTF-5). */
@Service
@Transactional
public class NoticeDesk {

    private final Doorkeeper doorkeeper;
    private final CurrentUser user;
    private final Notices notices;
    private final Clock clock;

    NoticeDesk(Doorkeeper doorkeeper, CurrentUser user, Notices notices, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.user = user;
        this.notices = notices;
        this.clock = clock;
    }

    /** A page of a list with the length of the whole. */
    public record Page(List<ReaderNotice> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** What the person was told, newest first. */
    @Transactional(readOnly = true)
    public Outcome<Page> mine(WorkspaceKey workspace, boolean unread, Window window) {
        return enter(workspace)
                .map(id ->
                        new Page(
                                notices.page(id, me(), unread, window),
                                notices.count(id, me(), unread)));
    }

    /** How much of it the person has not read. */
    @Transactional(readOnly = true)
    public Outcome<Integer> unread(WorkspaceKey workspace) {
        return enter(workspace).map(id -> notices.count(id, me(), true));
    }

    public Outcome<WorkspaceId> read(WorkspaceKey workspace, UUID notice) {
        return enter(workspace).ifDone(id -> notices.read(id, me(), notice, clock.instant()));
    }

    /** Marks as read what the person was told until then, and not what came since. */
    public Outcome<WorkspaceId> readAll(WorkspaceKey workspace, Instant until) {
        return enter(workspace).ifDone(id -> notices.readAll(id, me(), until, clock.instant()));
    }

    private Outcome<WorkspaceId> enter(WorkspaceKey workspace) {
        return doorkeeper.enter(workspace, Permission.WORKSPACE_VIEW);
    }

    private PersonId me() {
        return user.require().id();
    }
}
