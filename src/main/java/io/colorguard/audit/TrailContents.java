package io.colorguard.audit;

import io.colorguard.identity.Person;
import io.colorguard.shared.WorkspaceId;
import java.util.List;
import java.util.Set;

/** What occurs in the history of a workspace, also of people and things that are gone. */
public interface TrailContents {

    /** Whoever acted, under each name they acted under, by user name. */
    List<Person> actors(WorkspaceId workspace);

    /** Whoever acted under this user name; it may have been given again. */
    Set<Person> actors(WorkspaceId workspace, String userName);

    /** The kinds of what was acted on. */
    List<String> kinds(WorkspaceId workspace);

    /** What was done, each action once. */
    List<String> actions(WorkspaceId workspace);
}
