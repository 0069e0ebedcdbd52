package io.colorguard.permissions;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.shared.WorkspaceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The people of a test, who leave with it: others count who holds a role in every workspace. */
final class Guests {

    private final People people;
    private final Grants grants;
    private final List<Person> met = new ArrayList<>();

    Guests(ApplicationContext portal) {
        people = portal.getBean(People.class);
        grants = portal.getBean(Grants.class);
    }

    /**
     * Somebody with this player's roles.
     *
     * @param play tells them from those of other plays
     * @param where the roles are held, null for every workspace
     */
    Person meet(Player player, String play, @Nullable WorkspaceKey where) {
        Person person = player.person(play);
        people.see(person);
        met.add(person);
        grants.replace(
                person.id(),
                player.roles().stream()
                        .map(role -> new Grant(role, where))
                        .collect(Collectors.toSet()));
        return person;
    }

    void leave() {
        met.forEach(person -> grants.replace(person.id(), Set.of()));
    }
}
