package io.colorguard.permissions;

import io.colorguard.identity.Permission;
import io.colorguard.identity.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may do something, as a table writes it: a permission, roles, {@code everybody} or {@code
 * nobody}; behind {@code everywhere} what must be held in every workspace, behind {@code by} the
 * key of the refusal.
 *
 * @param isOfWorkspace whether it is asked of one workspace, which others must not learn of
 * @param inEvery whether it must be held in every workspace
 * @param refusal key of the text that tells who lacks it
 */
record Need(Predicate<Player> holders, boolean isOfWorkspace, boolean inEvery, String refusal) {

    private static final String PERMISSION = "identity.refusal.permission";

    static Need of(String text) {
        String[] parts = text.split(" by ");
        String who = parts[0].replace(" everywhere", "");
        return new Need(
                holders(who),
                !who.equals("everybody"),
                parts[0].endsWith(" everywhere"),
                parts.length == 1 ? PERMISSION : parts[1]);
    }

    private static Predicate<Player> holders(String who) {
        return switch (who) {
            case "everybody" -> _ -> true;
            case "nobody" -> _ -> false;
            default ->
                    Arrays.stream(Permission.values())
                            .filter(it -> it.name().equals(who))
                            .findFirst()
                            .<Predicate<Player>>map(
                                    it -> player -> it.isHeldBy(player.roles(), player.scopes()))
                            .orElseGet(() -> oneOf(roles(who)));
        };
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(", ")).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Predicate<Player> oneOf(Set<Role> roles) {
        return player -> player.roles().stream().anyMatch(roles::contains);
    }

    boolean isHeldBy(Player player) {
        return holders.test(player);
    }

    /** Whether a call that is refused fails; only code that has passed a door makes it. */
    boolean fails() {
        return refusal.equals("failing");
    }

    /** Whether such a call may also do nothing. */
    boolean isDropped() {
        return refusal.equals("silence");
    }
}
