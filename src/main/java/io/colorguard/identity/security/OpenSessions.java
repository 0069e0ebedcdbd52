package io.colorguard.identity.security;

import io.colorguard.identity.HeldSession;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedIn;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions that this process holds (IDN-6).
 *
 * <p>Whoever ends one, here or in another process, says so in the database; this process ends what
 * it holds of them within {@value #EVERY} ms.
 */
@Component
public class OpenSessions implements HttpSessionListener {

    static final String ENDED = "signed-out?why=ended";

    private static final long EVERY = 5_000;

    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private final PortalSessions sessions;
    private final ObjectProvider<PageCloser> pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenSessions(
            PortalSessions sessions,
            ObjectProvider<PageCloser> pages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    private record Held(HttpSession session, PortalSession of, AtomicReference<Instant> acted) {

        boolean isOver(Instant now) {
            return of.isOver(now) || PortalSession.isIdle(acted.get(), now);
        }
    }

    /** Enters somebody who signed in; the session is theirs alone. */
    void begin(HttpSession session, SignedIn signedIn, @Nullable String providerSession) {
        Instant now = clock.instant();
        SignOn signOn = signedIn.signOn();
        if (signOn == null) {
            throw new IllegalArgumentException("a page needs a sign-on");
        }
        var portalSession =
                new PortalSession(
                        UUID.randomUUID(),
                        signedIn.person(),
                        providerSession,
                        signOn,
                        signedIn.address(),
                        now,
                        now);
        sessions.begin(portalSession);
        HeldSession.note(session, portalSession.id());
        held.put(portalSession.id(), new Held(session, portalSession, new AtomicReference<>(now)));
    }

    /** Notes that whoever holds the session proved anew who they are. */
    void renew(HttpSession session, SignOn signOn) {
        HeldSession.of(session)
                .ifPresent(id -> {
                    sessions.renew(id, signOn);
                    events.publishEvent(new SessionRenewed(session));
                });
    }

    /** Notes that whoever holds the session does something; what a page does by itself is none. */
    public void act(HttpSession session) {
        try {
            HeldSession.of(session)
                    .map(held::get)
                    .ifPresent(one -> one.acted().set(clock.instant()));
        } catch (IllegalStateException _) {
            // It has ended meanwhile.
        }
    }

    /** Ends these, wherever they are held. */
    public void end(Collection<UUID> ids, End why) {
        sessions.end(ids, why, clock.instant());
        ids.forEach(this::drop);
    }

    /** Notes that whoever holds this session signs out; it is about to be invalidated. */
    void signOut(HttpSession session) {
        UUID id = HeldSession.of(session).orElse(null);
        if (id != null && held.remove(id) != null) {
            sessions.end(List.of(id), End.SIGNED_OUT, clock.instant());
            leadOut(session);
        }
    }

    /** Does this with every session that this process holds. */
    public void each(BiConsumer<UUID, HttpSession> work) {
        held.forEach((id, one) -> work.accept(id, one.session()));
    }

    @Scheduled(fixedDelay = EVERY)
    void watch() {
        Instant now = clock.instant();
        List<UUID> over =
                held.values().stream()
                        .filter(one -> one.isOver(now))
                        .map(one -> one.of().id())
                        .toList();
        if (!over.isEmpty()) {
            end(over, End.EXPIRED);
        }
        List<UUID> mine = List.copyOf(held.keySet());
        if (!mine.isEmpty()) {
            Set<UUID> open = sessions.seen(mine, now);
            mine.stream().filter(id -> !open.contains(id)).forEach(this::drop);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        UUID id = HeldSession.of(event.getSession()).orElse(null);
        if (id != null && held.remove(id) != null) {
            sessions.end(List.of(id), End.EXPIRED, clock.instant());
        }
    }

    private void leadOut(HttpSession session) {
        EndingSessions.note(session);
        pages.ifAvailable(closer -> closer.leave(session, ENDED));
    }

    private void drop(UUID id) {
        Held one = held.remove(id);
        if (one != null) {
            leadOut(one.session());
            try {
                one.session().invalidate();
            } catch (IllegalStateException _) {
                // It ended by itself meanwhile.
            }
        }
    }
}
