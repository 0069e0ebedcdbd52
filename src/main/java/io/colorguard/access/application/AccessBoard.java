package io.colorguard.access.application;

import io.colorguard.access.domain.AccessList;
import io.colorguard.identity.Permission;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.domain.AccessBook;
import io.colorguard.identity.domain.AccessBook.Client;
import io.colorguard.identity.domain.AccessBook.OwnedToken;
import io.colorguard.identity.domain.AccessBook.SignIn;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.Roster;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who has access to a workspace, to those who answer for it (IDN-11). */
@Service
@Transactional(readOnly = true)
public class AccessBoard {

    /** So many sessions, sign-ins or tokens are told at most. */
    public static final int MOST = 200;

    private final WorkspaceAccess access;
    private final AccessBook book;
    private final Roster roster;
    private final RoleSource source;
    private final Clock clock;

    AccessBoard(
            WorkspaceAccess access,
            AccessBook book,
            Roster roster,
            RoleSource source,
            Clock clock) {
        this.access = access;
        this.book = book;
        this.roster = roster;
        this.source = source;
        this.clock = clock;
    }

    /** Who holds which role there, and from where that is known. */
    public Outcome<AccessList> holders(WorkspaceKey key) {
        return told(
                key,
                () -> new AccessList(book.holders(key), source, roster.lastReading().orElse(null)));
    }

    /** The open sessions of those who hold a role there, in every process of the portal. */
    public Outcome<List<PortalSession>> sessions(WorkspaceKey key) {
        return told(key, () -> book.open(key, clock.instant(), MOST));
    }

    /** Their sign-ins, the latest first; for 90 days. */
    public Outcome<List<SignIn>> signIns(WorkspaceKey key) {
        return told(key, () -> book.signIns(key, MOST));
    }

    /** Their tokens that still work. */
    public Outcome<List<OwnedToken>> tokens(WorkspaceKey key) {
        return told(key, () -> book.tokens(key, clock.instant(), MOST));
    }

    /** The API clients that hold a role there. */
    public Outcome<List<Client>> clients(WorkspaceKey key) {
        return told(key, () -> book.clients(key));
    }

    private <T> Outcome<T> told(WorkspaceKey key, Supplier<T> what) {
        return access.enter(key, Permission.ACCESS_VIEW).map(_ -> what.get());
    }
}
