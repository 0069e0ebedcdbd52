package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.List;

/** The comments of a workspace's changes (TLK-1). */
public interface Comments {

    /** Those on a change, oldest first. */
    List<Comment> page(WorkspaceId workspace, ChangeId change, Window window);

    int count(WorkspaceId workspace, ChangeId change);

    /** Everybody who commented on the change. */
    List<Person> authors(WorkspaceId workspace, ChangeId change);

    /** Keeps a comment under the next number; whoever calls holds the change's lock. */
    Comment add(WorkspaceId workspace, ChangeId change, Comment comment);
}
