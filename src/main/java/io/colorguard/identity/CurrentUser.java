package io.colorguard.identity;

import io.colorguard.shared.WorkspaceKey;
import java.util.Optional;
import java.util.Set;

/** The one way to ask who acts, through which door, and what they may do. */
public interface CurrentUser {

    /** The doors through which somebody acts. */
    enum Source {
        BROWSER,
        API,
        JOB
    }

    /** Who is signed in; empty where nobody is. */
    Optional<Person> find();

    /** Who is signed in, where the route or endpoint has made sure that somebody is. */
    default Person require() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The roles held in this workspace, none for a workspace that is not to be seen (IDN-3). */
    Set<Role> rolesIn(WorkspaceKey workspace);

    /** Whether a role held in this workspace is enough. */
    default boolean may(Permission permission, WorkspaceKey workspace) {
        return permission.isHeldBy(rolesIn(workspace), scopes());
    }

    /** What the API client that acts may do; a person's are empty. */
    Set<Scope> scopes();

    /** How whoever acts is there, to be kept with what they decide. */
    Presence presence();

    /** Whether this person may create workspaces, which no existing workspace can answer. */
    boolean mayCreateWorkspaces();

    /** The roles held in every workspace, also in those that do not exist yet. */
    Set<Role> rolesEverywhere();

    /** Through which door the person acts now. */
    Source source();

    /** The address the request came from, empty for jobs. */
    Optional<String> sourceAddress();

    /** The id of the request, as the log and the answer's {@code X-Request-Id} have it. */
    Optional<String> requestId();
}
