package io.colorguard.access.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people see the sessions that are open in their name, and end them (IDN-13). */
@Service
@Transactional
public class OwnSessions {

    /** Nobody has as many; the rest shows once these are ended. */
    private static final int MOST = 100;

    private final PortalSessions sessions;
    private final CurrentUser user;
    private final Clock clock;

    OwnSessions(PortalSessions sessions, CurrentUser user, Clock clock) {
        this.sessions = sessions;
        this.user = user;
        this.clock = clock;
    }

    /** Those of the person signed in, the latest first. */
    @Transactional(readOnly = true)
    public List<PortalSession> list() {
        return sessions.held(user.require().id(), clock.instant(), MOST);
    }

    /** Ends one, whichever process holds it, within seconds. */
    public Outcome<List<UUID>> end(UUID id) {
        List<UUID> mine = mine();
        if (!mine.contains(id)) {
            return Outcome.refused(Refusal.notFound("access.refusal.own"));
        }
        return end(List.of(id));
    }

    /** Ends all but the one that the person is in. */
    public Outcome<List<UUID>> endOthers(UUID here) {
        return end(mine().stream().filter(id -> !id.equals(here)).toList());
    }

    private List<UUID> mine() {
        return sessions.of(user.require().id());
    }

    private Outcome<List<UUID>> end(List<UUID> ids) {
        if (user.presence().isStale()) {
            return Outcome.refused(Refusal.stepUp("access.refusal.own.recent"));
        }
        return Outcome.done(List.copyOf(sessions.end(ids, End.SIGNED_OUT, clock.instant())));
    }
}
