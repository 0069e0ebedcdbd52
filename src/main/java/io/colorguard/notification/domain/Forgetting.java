package io.colorguard.notification.domain;

import java.time.Instant;

/** What of notices may be forgotten after a time; each answers how many rows are gone (NTF-8). */
public interface Forgetting {

    /** Deliveries that were taken by their receiver, or dropped, before that time. */
    int ended(Instant before, int most);

    /** Readers of notices who read them before that time. */
    int read(Instant before, int most);

    /** Notices from before that time that nobody is a reader or receiver of any more. */
    int untold(Instant before, int most);
}
