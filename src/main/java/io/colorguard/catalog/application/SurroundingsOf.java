package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.preview.Bucketing;
import io.colorguard.catalog.preview.Preview;
import io.colorguard.catalog.preview.Probe;
import io.colorguard.catalog.preview.Seeds;
import io.colorguard.catalog.preview.Surroundings;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Workspaces;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows the members of segments and the answers of other flags in one environment. */
@Component
class SurroundingsOf {

    private final Workspaces workspaces;
    private final FeatureFlags flags;

    SurroundingsOf(Workspaces workspaces, FeatureFlags flags) {
        this.workspaces = workspaces;
        this.flags = flags;
    }

    /** What holds there now; each segment and flag is read once, when it is first asked for. */
    Surroundings in(WorkspaceId workspace, String environment) {
        return new InEnvironment(workspace, environment);
    }

    private final class InEnvironment implements Surroundings {

        private final WorkspaceId workspace;
        private final String environment;
        private final Map<String, Set<String>> members = new HashMap<>();
        private final Map<String, Optional<ApprovedFlag>> others = new HashMap<>();
        private final Set<String> asking = new HashSet<>();

        InEnvironment(WorkspaceId workspace, String environment) {
            this.workspace = workspace;
            this.environment = environment;
        }

        @Override
        public boolean isMember(String segment, String key) {
            return members.computeIfAbsent(segment, this::members).contains(key);
        }

        private Set<String> members(String segment) {
            return workspaces
                    .segmentKeys(workspace, segment, environment)
                    .map(keys -> Set.copyOf(keys.keys()))
                    .orElseGet(Set::of);
        }

        /** Flags that ask one another in a circle get no answer. */
        @Override
        public String answer(String flag, Probe probe) {
            if (!asking.add(flag)) {
                return Bucketing.UNCOVERED;
            }
            try {
                return others.computeIfAbsent(flag, this::find)
                        .map(other -> evaluate(other, probe))
                        .orElse(Bucketing.UNCOVERED);
            } finally {
                asking.remove(flag);
            }
        }

        private Optional<ApprovedFlag> find(String flag) {
            return Optional.of(flag)
                    .filter(FlagKey::isValid)
                    .flatMap(key -> flags.find(workspace, new FlagKey(key)))
                    .filter(other -> !other.isRemoved())
                    .filter(other -> other.content().declares(environment));
        }

        private String evaluate(ApprovedFlag other, Probe probe) {
            return Preview.evaluate(
                            FlagViews.served(other, environment),
                            probe,
                            Seeds.of(other.key()),
                            this)
                    .treatment();
        }
    }
}
