package io.colorguard.workspace.domain;

import java.util.List;

/** What an SDK or admin key should be; never the key itself. */
public record ApiKeySpec(String name, Type type, List<String> roles, List<String> environments) {

    /** FME's types of key. */
    public enum Type {
        CLIENT_SIDE,
        SERVER_SIDE,
        ADMIN
    }

    public ApiKeySpec {
        roles = List.copyOf(roles);
        environments = List.copyOf(environments);
    }
}
