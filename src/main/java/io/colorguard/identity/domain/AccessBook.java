package io.colorguard.identity.domain;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.Scope;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.shared.WorkspaceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a role in a workspace, and the sessions and tokens of theirs. Of anybody else, and of
 * roles held elsewhere, it tells nothing (IDN-3).
 */
public interface AccessBook {

    /**
     * Somebody with the roles that hold in the workspace.
     *
     * @param grants those of this workspace and those of every one
     */
    record Holder(Person person, Set<Grant> grants) {

        public Holder {
            grants = Set.copyOf(grants);
        }
    }

    /**
     * A sign-in and what became of it.
     *
     * @param endedAt when it ended; null while it is open, or where its process was lost
     */
    record SignIn(PortalSession session, @Nullable Instant endedAt, @Nullable End endedBy) {}

    /** A personal token with whoever it acts as. */
    record OwnedToken(Person owner, ApiToken token) {}

    /**
     * An API client.
     *
     * @param scopes those that it last came with
     * @param lastUsed to the minute, null where it never came
     */
    record Client(Person person, Set<Scope> scopes, @Nullable Instant lastUsed) {

        public Client {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Everybody who holds a role there, by name. */
    List<Holder> holders(WorkspaceKey workspace);

    /** Their sessions that are open now, the latest first. */
    List<PortalSession> open(WorkspaceKey workspace, Instant now, int most);

    /** Their sign-ins, the latest first. */
    List<SignIn> signIns(WorkspaceKey workspace, int most);

    /** Their tokens that still work, the next to expire first. */
    List<OwnedToken> tokens(WorkspaceKey workspace, Instant now, int most);

    /** The programs that hold the role of an API client there, by name. */
    List<Client> clients(WorkspaceKey workspace);

    /** An open session of one of them. */
    Optional<PortalSession> openSession(WorkspaceKey workspace, UUID id);

    /** A token of one of them. */
    Optional<OwnedToken> token(WorkspaceKey workspace, UUID id);
}
