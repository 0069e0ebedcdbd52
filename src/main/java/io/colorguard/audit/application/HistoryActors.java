package io.colorguard.audit.application;

import io.colorguard.audit.TrailContents;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows people by the directory, and those who left by what they did (AUD-1). */
@Component
class HistoryActors {

    private final UserDirectory directory;
    private final TrailContents contents;

    HistoryActors(UserDirectory directory, TrailContents contents) {
        this.directory = directory;
        this.contents = contents;
    }

    /** Who goes or ever acted by this user name; of a name that was given again, all of them. */
    Set<PersonId> named(WorkspaceId workspace, String userName) {
        return Stream.concat(
                        directory.named(userName).stream(),
                        contents.actors(workspace, userName).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Everybody who acted in the workspace or could have, by name. */
    List<HistoryActor> all(WorkspaceId workspace, WorkspaceKey key) {
        Set<Person> members =
                Arrays.stream(Role.values())
                        .flatMap(role -> directory.holders(role, key).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<PersonId> here = members.stream().map(Person::id).collect(Collectors.toSet());
        here.add(PersonId.SYSTEM);
        Map<PersonId, Set<Person>> each = new LinkedHashMap<>();
        Stream.concat(members.stream(), contents.actors(workspace).stream())
                .forEach(person ->
                        each.computeIfAbsent(person.id(), _ -> new LinkedHashSet<>()).add(person));
        return each.entrySet().stream()
                .map(one -> actor(one.getValue(), here.contains(one.getKey())))
                .sorted(Comparator.comparing(HistoryActor::name))
                .toList();
    }

    private static HistoryActor actor(Set<Person> names, boolean isHere) {
        return new HistoryActor(
                names.iterator().next().userName(),
                names.stream().map(Person::displayName).distinct().toList(),
                isHere);
    }
}
