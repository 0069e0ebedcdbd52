package io.colorguard.workspace.domain;

import java.util.Optional;

/** How near to customers an environment is. */
public enum Tier {
    DEVELOPMENT,
    STAGING,
    PRODUCTION;

    /** The tier of this name in either case, as files and requests write it. */
    public static Optional<Tier> find(String name) {
        return Words.find(values(), name);
    }
}
