package io.colorguard.identity.domain;

import java.util.List;

/** The provider's directory of people and groups. */
@FunctionalInterface
public interface RoleDirectory {

    /**
     * Everybody who holds a role now, once each; nobody who is disabled.
     *
     * @throws DirectoryUnreadableException where it does not answer, or not to the end
     */
    List<DirectoryEntry> read();
}
