package io.colorguard.workspace.domain;

import java.util.List;
import java.util.Optional;

/** What an SDK or admin key should be; never the key itself. */
public record ApiKeySpec(String name, Type type, List<String> roles, List<String> environments)
        implements WorkspacePart {

    /** The roles FME gives to admin keys. */
    public static final List<String> ROLES =
            List.of(
                    "API_ALL_GRANTED",
                    "API_APIKEY",
                    "API_ADMIN",
                    "API_WORKSPACE_ADMIN",
                    "API_FEATURE_FLAG_VIEWER",
                    "API_FEATURE_FLAG_EDITOR",
                    "API_SEGMENT_VIEWER",
                    "API_SEGMENT_EDITOR");

    /** FME's types of key. */
    public enum Type {
        CLIENT_SIDE,
        SERVER_SIDE,
        ADMIN;

        /** The type of this name in either case, as files and requests write it. */
        public static Optional<Type> find(String name) {
            return Words.find(values(), name);
        }
    }

    public ApiKeySpec {
        name = Text.nfc(name);
        roles = Text.asSet(roles);
        environments = Text.asSet(environments);
    }

    @Override
    public Kind kind() {
        return Kind.API_KEY;
    }

    @Override
    public String identity() {
        return Words.lower(type) + "/" + name;
    }
}
