package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Environment;
import org.jspecify.annotations.Nullable;

/** Whether a definition takes effect in its environment (LIF-2). */
public enum DefinitionState {
    /** Declared and within the stage's access: exported. */
    LIVE,
    /**
     * Declared, but the stage has no access to the tier yet: shown and editable, never exported.
     */
    WITHHELD,
    /** The flag does not stand there. */
    REMOVED;

    /** The state of a flag, or of none, in an environment. */
    public static DefinitionState of(@Nullable FlagContent content, Environment environment) {
        if (content == null || !content.declares(environment.key())) {
            return REMOVED;
        }
        return TierAccess.grants(content.classification().stage(), environment.tier())
                ? LIVE
                : WITHHELD;
    }
}
