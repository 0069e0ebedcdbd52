package io.colorguard.catalog.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of a flag's kills: break-glass kills, a change that was agreed to brings back
 * (APR-11).
 *
 * @param killed by environment
 * @param restored environments whose kill ends
 */
public record KillMove(Map<String, Kill> killed, Set<String> restored) {

    /** Leaves every kill as it is. */
    public static final KillMove NONE = new KillMove(Map.of(), Set.of());

    public KillMove {
        killed = Map.copyOf(killed);
        restored = Set.copyOf(restored);
    }

    /** The kills that stand afterwards. */
    public Map<String, Kill> on(Map<String, Kill> standing) {
        Map<String, Kill> next = new TreeMap<>(standing);
        next.keySet().removeAll(restored);
        next.putAll(killed);
        return next;
    }
}
