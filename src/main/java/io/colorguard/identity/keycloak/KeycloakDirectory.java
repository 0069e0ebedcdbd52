package io.colorguard.identity.keycloak;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.DirectoryEntry;
import io.colorguard.identity.domain.DirectoryUnreadableException;
import io.colorguard.identity.domain.RoleDirectory;
import io.colorguard.identity.sso.RoleClaim;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.client.RestClientException;

/**
 * Reads who is in the portal's groups, from the group {@code colorguard} down. The groups are those
 * that the claim of a sign-on names, read by the same rule (IDN-5).
 */
final class KeycloakDirectory implements RoleDirectory {

    private final AdminInterface keycloak;
    private final Function<String, PersonId> ids;

    /**
     * @param ids who the subject of a sign-on is
     */
    KeycloakDirectory(AdminInterface keycloak, Function<String, PersonId> ids) {
        this.keycloak = keycloak;
        this.ids = ids;
    }

    @Override
    public List<DirectoryEntry> read() {
        Map<String, Holder> holders = new LinkedHashMap<>();
        try {
            AdminInterface.Visit visit = keycloak.new Visit();
            for (Group workspace : visit.children(visit.group(RoleClaim.TOP))) {
                for (Group role : visit.children(workspace)) {
                    Optional<Grant> grant = RoleClaim.grant(role.path());
                    grant.ifPresent(given -> enter(holders, given, visit.members(role)));
                }
            }
        } catch (RestClientException e) {
            throw new DirectoryUnreadableException("Keycloak does not tell who holds a role", e);
        }
        return holders.values().stream().map(this::entry).toList();
    }

    private static void enter(Map<String, Holder> holders, Grant grant, List<Member> members) {
        for (Member member : members) {
            if (member.enabled()) {
                holders.computeIfAbsent(member.id(), _ -> new Holder(member, new HashSet<>()))
                        .grants()
                        .add(grant);
            }
        }
    }

    private DirectoryEntry entry(Holder holder) {
        Member member = holder.member();
        return new DirectoryEntry(
                new Person(ids.apply(member.id()), member.username(), member.name()),
                member.mail(),
                holder.grants());
    }

    private record Holder(Member member, Set<Grant> grants) {}
}
