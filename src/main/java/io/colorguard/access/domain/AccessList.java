package io.colorguard.access.domain;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.domain.AccessBook.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which role in a workspace, and from where that is known (IDN-11).
 *
 * @param readAt when the directory was last read, null where it never was or there is none
 */
public record AccessList(List<Holder> holders, RoleSource source, @Nullable Instant readAt) {

    public AccessList {
        holders = List.copyOf(holders);
    }

    /** Somebody with roles that should be two people's. */
    public record Doubled(Person person, List<Clash> clashes) {}

    /** Everybody who holds roles that should be two people's, by name. */
    public List<Doubled> doubled() {
        return holders.stream()
                .map(holder -> new Doubled(holder.person(), Clash.among(roles(holder))))
                .filter(one -> !one.clashes().isEmpty())
                .toList();
    }

    private static Set<Role> roles(Holder holder) {
        return holder.grants().stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }
}
