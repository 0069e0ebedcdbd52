package io.colorguard.sample;

import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Expiry;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What in the story is a matter of the calendar: freezes, release windows, changes that expire. */
final class CalendarTale {

    /** What a chapter's person does who declares a freeze. */
    static final String FREEZE = "freeze";

    /** How a chapter goes on whose change nobody touches until it expires. */
    static final String EXPIRE = "expire";

    /** How a chapter goes on whose change waits for the night of a later day, given behind it. */
    static final String RELEASE = "release";

    private static final ZoneId CLOCKS = ZoneId.of("America/Mexico_City");
    private static final LocalTime OPENS = LocalTime.of(22, 0);
    private static final Duration OPEN = Duration.ofHours(4);
    private static final Duration JOB_PAUSE = Duration.ofMinutes(17);

    private final WorkspaceKey workspace;
    private final FreezeCalendar freezes;
    private final RecurringJob expiry;

    CalendarTale(WorkspaceKey workspace, FreezeCalendar freezes, List<RecurringJob> jobs) {
        this.workspace = workspace;
        this.freezes = freezes;
        this.expiry =
                jobs.stream()
                        .filter(job -> job.name().equals("change-expiry"))
                        .findFirst()
                        .orElseThrow();
    }

    /** Somebody declares a freeze; detail: in how many days, for how many, which tier. */
    Step declared(Chapter chapter) {
        return new Step(
                act -> act.action().equals("freeze.declared"),
                true,
                () -> {
                    declare(chapter, chapter.detail().split(" "));
                    return Optional.empty();
                },
                _ -> {});
    }

    private void declare(Chapter chapter, String[] words) {
        int days = Integer.parseInt(words[0]);
        var span =
                new Span(
                        chapter.dayAfter(days).atTime(OPENS),
                        chapter.dayAfter(days + Integer.parseInt(words[1])).atTime(OPENS),
                        CLOCKS);
        Tier tier = Tier.valueOf(words[2].toUpperCase(Locale.ROOT));
        InPerson.run(
                DemoPeople.require(chapter.who()),
                () -> freezes.declare(workspace, span, Set.of(tier), chapter.reason()).require());
    }

    /** When a chapter's change may take effect, null where that is whenever it has passed. */
    static @Nullable ReleaseWindow window(Chapter chapter) {
        String[] words = chapter.then().split(" ");
        if (!words[0].equals(RELEASE)) {
            return null;
        }
        Instant opens =
                chapter.dayAfter(Integer.parseInt(words[1]))
                        .atTime(OPENS)
                        .atZone(CLOCKS)
                        .toInstant();
        return new ReleaseWindow(opens, opens.plus(OPEN));
    }

    /** When the portal ends a change of that time which nobody touches. */
    static Instant end(Instant submitted) {
        return submitted.plus(Expiry.IDLE).plus(JOB_PAUSE);
    }

    /** The portal's own job ends the change. */
    Step expired(ChangeId change) {
        return Step.last(change, () -> ActingAs.portal(expiry::run));
    }
}
