package io.colorguard.sample;

import io.colorguard.notification.application.PortalOnly;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's clock: the present, except while the sample story is told, when it is the time of the
 * chapter.
 */
@Component
@Primary
@Profile({"demo", "sso"})
class StoryClock extends Clock {

    private static final ScopedValue<Instant> CHAPTER = ScopedValue.newInstance();

    /** Runs the action as if it were then; nobody outside the portal is told of it now. */
    void at(Instant then, Runnable action) {
        ScopedValue.where(CHAPTER, then).run(() -> PortalOnly.run(action));
    }

    @Override
    public Instant instant() {
        return CHAPTER.isBound() ? CHAPTER.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.system(zone);
    }
}
