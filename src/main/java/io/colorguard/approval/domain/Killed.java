package io.colorguard.approval.domain;

import java.util.Set;
import java.util.TreeSet;

/**
 * Where a flag is killed when a change starts from it, and where it still would be afterwards
 * (APR-11).
 */
public record Killed(Set<String> before, Set<String> after) {

    /** A flag that is killed nowhere. */
    public static final Killed NOWHERE = new Killed(Set.of(), Set.of());

    public Killed {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /** Killed there, and it stays so. */
    public static Killed still(Set<String> environments) {
        return new Killed(environments, environments);
    }

    /** The same, with an end to the kill in these environments. */
    public Killed restoring(Set<String> environments) {
        Set<String> rest = new TreeSet<>(before);
        rest.removeAll(environments);
        return new Killed(before, rest);
    }

    /** The same, killed in this environment too. */
    public Killed killing(String environment) {
        Set<String> more = new TreeSet<>(after);
        more.add(environment);
        return new Killed(before, more);
    }

    /** Where the kill ends. */
    public Set<String> restored() {
        Set<String> ended = new TreeSet<>(before);
        ended.removeAll(after);
        return Set.copyOf(ended);
    }

    /** Whether the kill ends there. */
    public boolean restores(String environment) {
        return before.contains(environment) && !after.contains(environment);
    }

    /** Whether it begins there. */
    public boolean kills(String environment) {
        return after.contains(environment) && !before.contains(environment);
    }
}
