package io.colorguard.catalog.domain;

import java.util.Optional;

/** The flags that stand in a workspace, asked for where another one depends on them. */
@FunctionalInterface
public interface KnownFlags {

    KnownFlags NONE = _ -> Optional.empty();

    Optional<FlagContent> find(FlagKey key);

    /** These flags, and the others where these do not have one. */
    default KnownFlags or(KnownFlags others) {
        return key -> find(key).or(() -> others.find(key));
    }
}
