package io.colorguard.approval.domain;

import io.colorguard.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What else must be so before people agree to a change, and before it takes effect; answered by
 * whoever checks changes (CMP-2, PRO-4). Asked while the change is locked.
 */
@FunctionalInterface
public interface Readiness {

    /** Everything is ready, wherever nobody checks anything. */
    Readiness UNCHECKED = _ -> Obstacles.NONE;

    Obstacles obstacles(ChangeRequest change);

    /**
     * What stands in the way, by environment; where nothing does there is no entry.
     *
     * @param verdicts what keeps a gate from taking approvals
     * @param effect what keeps an environment from going ahead, whatever its gate says
     */
    record Obstacles(Map<String, List<Refusal>> verdicts, Map<String, List<Refusal>> effect) {

        public static final Obstacles NONE = new Obstacles(Map.of(), Map.of());

        public Obstacles {
            verdicts = copy(verdicts);
            effect = copy(effect);
        }

        private static Map<String, List<Refusal>> copy(Map<String, List<Refusal>> reasons) {
            Map<String, List<Refusal>> copy = new LinkedHashMap<>();
            reasons.forEach((environment, some) -> {
                if (!some.isEmpty()) {
                    copy.put(environment, List.copyOf(some));
                }
            });
            return Map.copyOf(copy);
        }

        /** What keeps this gate from taking approvals. */
        public List<Refusal> toVerdicts(Gate gate) {
            return verdicts.getOrDefault(gate.environment(), List.of());
        }

        /** What keeps this environment from going ahead. */
        public List<Refusal> toEffect(Gate gate) {
            return effect.getOrDefault(gate.environment(), List.of());
        }
    }
}
