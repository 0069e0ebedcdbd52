package io.colorguard.audit;

import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One revision: who did what, when, in which role and why.
 *
 * @param number grows with every revision of the portal; a page's cursor
 * @param roles the roles the person held at that moment
 * @param request id of the request, as the log has it
 */
public record RevisionEntry(
        long number,
        Instant at,
        Person actor,
        Set<Role> roles,
        Act act,
        Source source,
        @Nullable String sourceAddress,
        @Nullable String request) {

    public RevisionEntry {
        roles = Set.copyOf(roles);
    }
}
