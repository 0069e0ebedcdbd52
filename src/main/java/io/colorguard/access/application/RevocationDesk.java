package io.colorguard.access.application;

import io.colorguard.access.domain.Revocations;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.domain.AccessBook;
import io.colorguard.identity.domain.AccessBook.OwnedToken;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.identity.domain.TokenRegister;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes sessions and tokens away from those who hold a role in a workspace (IDN-11). */
@Service
@Transactional
public class RevocationDesk {

    public static final int LONGEST_REASON = ApiToken.LONGEST_REASON;

    private final WorkspaceAccess access;
    private final AccessBook book;
    private final PortalSessions sessions;
    private final TokenRegister tokens;
    private final Revocations revocations;
    private final AuditTrail trail;
    private final Clock clock;

    RevocationDesk(
            WorkspaceAccess access,
            AccessBook book,
            PortalSessions sessions,
            TokenRegister tokens,
            Revocations revocations,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.book = book;
        this.sessions = sessions;
        this.tokens = tokens;
        this.revocations = revocations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Ends a session, whichever process holds it, within seconds; the person may sign in again as
     * long as the provider lets them.
     */
    public Outcome<PortalSession> endSession(WorkspaceKey key, UUID id, String reason) {
        return permitted(key, reason)
                .flatMap(workspace ->
                        book.openSession(key, id)
                                .map(session -> end(workspace, session, reason))
                                .orElseGet(() -> missing("access.refusal.session")));
    }

    private Outcome<PortalSession> end(Workspace workspace, PortalSession session, String reason) {
        Instant now = clock.instant();
        // Of two who end it at once one wins; the other finds it ended.
        if (!sessions.end(List.of(session.id()), End.REVOKED, now).contains(session.id())) {
            return missing("access.refusal.session");
        }
        trail.record(
                act(workspace, "session.revoked", session.person(), reason),
                () -> revocations.add(session, now));
        return Outcome.done(session);
    }

    /** Takes a token back, whoever's it is; it stops working at once. */
    public Outcome<OwnedToken> takeToken(WorkspaceKey key, UUID id, String reason) {
        return permitted(key, reason)
                .flatMap(workspace ->
                        book.token(key, id)
                                .flatMap(this::locked)
                                .map(owned -> take(workspace, owned, reason))
                                .orElseGet(() -> missing("access.refusal.token")));
    }

    /** As it is once nobody else can change it; empty where it works no longer. */
    private Optional<OwnedToken> locked(OwnedToken owned) {
        return tokens.lock(owned.owner().id(), owned.token().id())
                .filter(token -> token.isValid(clock.instant()))
                .map(token -> new OwnedToken(owned.owner(), token));
    }

    private Outcome<OwnedToken> take(Workspace workspace, OwnedToken owned, String reason) {
        trail.record(
                act(workspace, "token.taken", owned.owner(), reason),
                () -> tokens.revoke(owned.token().id(), clock.instant()));
        return Outcome.done(owned);
    }

    private Outcome<Workspace> permitted(WorkspaceKey key, String reason) {
        return access.enter(key, Permission.ACCESS_REVOKE)
                .flatMap(workspace ->
                        ApiToken.isReason(reason)
                                ? Outcome.done(workspace)
                                : Outcome.refused(
                                        Refusal.invalid(
                                                "AUD-1",
                                                "access.refusal.reason",
                                                "reason",
                                                LONGEST_REASON)));
    }

    private static <T> Outcome<T> missing(String messageKey) {
        return Outcome.refused(Refusal.notFound(messageKey));
    }

    private static Act act(Workspace workspace, String action, Person of, String reason) {
        return Act.of(workspace.id(), action, new Subject("person", of.userName()))
                .withReason(reason.strip());
    }
}
