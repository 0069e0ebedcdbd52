package io.colorguard.audit.persistence;

import io.colorguard.audit.Act;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An act with all that was known of whoever acted, at the moment of acting. */
record RecordedAct(
        Act act,
        Person actor,
        Set<Role> roles,
        Source source,
        @Nullable String sourceAddress,
        @Nullable String request,
        Instant at) {

    /** The same, with what the outer act left unsaid taken from an inner one. */
    RecordedAct completedBy(Act inner) {
        Act completed =
                act.withChange(act.change() == null ? inner.change() : act.change())
                        .withReason(act.reason() == null ? inner.reason() : act.reason());
        return new RecordedAct(completed, actor, roles, source, sourceAddress, request, at);
    }

    RecordedAct onFlag(String key) {
        return new RecordedAct(act.withFlag(key), actor, roles, source, sourceAddress, request, at);
    }
}
