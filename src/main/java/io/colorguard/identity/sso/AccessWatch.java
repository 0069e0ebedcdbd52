package io.colorguard.identity.sso;

import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.security.OpenSessions;
import io.colorguard.identity.security.ProviderSession;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the provider again and again whether what it said at the sign-in still holds: roles and
 * names are taken over, and a session that it ended, or of somebody it disabled, ends (IDN-6).
 *
 * <p>While the provider does not answer nothing changes.
 */
@Component
@Profile("!demo")
class AccessWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AccessWatch.class);
    private static final long EVERY = 10_000;

    /** With the pause between two rounds, access lost there is lost here within a minute. */
    private static final Duration TRUSTED = Duration.ofSeconds(35);

    private static final int AT_ONCE = 8;

    private final OpenSessions sessions;
    private final Renewal renewal;
    private final Provider provider;
    private final Clock clock;

    AccessWatch(OpenSessions sessions, Renewal renewal, Provider provider, Clock clock) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.provider = provider;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY)
    void watch() {
        Instant due = clock.instant().minus(TRUSTED);
        List<Runnable> work = new ArrayList<>();
        sessions.each((id, session) -> {
            if (tokens(session) instanceof ProviderTokens tokens && tokens.asked().isBefore(due)) {
                work.add(() -> check(id, tokens));
            }
        });
        // One that hangs is asked once, not once for every session: other rounds wait for this one.
        if (work.isEmpty() || !provider.isReachable()) {
            return;
        }
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            work.forEach(workers::execute);
        }
    }

    private void check(UUID id, ProviderTokens tokens) {
        try {
            if (renewal.ask(tokens) == Renewal.Answer.ENDED) {
                sessions.end(List.of(id), End.PROVIDER);
            }
        } catch (RuntimeException e) {
            LOG.error("Session {} was not checked", id, e);
        }
    }

    private static @Nullable ProviderSession tokens(HttpSession session) {
        try {
            return ProviderSession.of(session).orElse(null);
        } catch (IllegalStateException _) {
            return null; // It has ended meanwhile.
        }
    }
}
