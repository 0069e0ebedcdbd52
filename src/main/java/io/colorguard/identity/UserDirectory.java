package io.colorguard.identity;

import io.colorguard.shared.WorkspaceKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who exists and who holds which role where; answered by the identity provider's adapter. */
public interface UserDirectory {

    /** Everybody who holds the role in the workspace, by display name. */
    List<Person> holders(Role role, WorkspaceKey workspace);

    /** A person by identity; departed people stay findable by what the portal recorded of them. */
    Optional<Person> find(PersonId id);

    /** Who goes by this user name now, as people type it; of several, whoever was seen last. */
    Optional<Person> named(String userName);

    /** Those who hold a role in the workspace and go by one of these user names now. */
    List<Person> members(WorkspaceKey workspace, Collection<String> userNames);

    /**
     * Those who hold a role in the workspace and whose user name or a word of whose name begins
     * like this, by display name.
     *
     * @param most no more people than this
     */
    List<Person> membersLike(WorkspaceKey workspace, String beginning, int most);

    /** Where the person gets mail, as the provider has verified it (IDN-9). */
    Optional<String> mailOf(PersonId id);

    /** The roles this person holds in the workspace now. */
    Set<Role> rolesOf(PersonId id, WorkspaceKey workspace);

    /** The roles this person holds in every workspace, also those that do not exist yet. */
    Set<Role> rolesEverywhere(PersonId id);
}
