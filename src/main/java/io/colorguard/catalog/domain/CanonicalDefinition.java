package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.json.Json;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Environment;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of a definition in its one canonical form, and the hash that verdicts are bound to
 * (CFG-7).
 *
 * @param json canonical JSON text
 * @param hash SHA-256 of that text in UTF-8
 */
public record CanonicalDefinition(String json, ContentHash hash) {

    /** The canonical form of a configuration, or of none where the flag does not stand. */
    public static CanonicalDefinition of(
            WorkspaceKey workspace,
            String environment,
            FlagKey flag,
            DefinitionState state,
            @Nullable FlagConfiguration configuration) {
        return of(new Place(workspace, environment, flag), state, configuration, false);
    }

    private record Place(WorkspaceKey workspace, String environment, FlagKey flag) {}

    private static CanonicalDefinition of(
            Place place,
            DefinitionState state,
            @Nullable FlagConfiguration configuration,
            boolean killed) {
        boolean stands = configuration != null && state != DefinitionState.REMOVED;
        Map<String, Json> members = new TreeMap<>();
        members.put("workspace", Json.text(place.workspace().value()));
        members.put("environment", Json.text(place.environment()));
        members.put("flag", Json.text(place.flag().value()));
        members.put("state", Json.text(state.name()));
        members.put(
                "definition",
                stands && configuration != null ? ConfigurationJson.of(configuration) : Json.NULL);
        if (killed && stands) {
            members.put("killed", Json.bool(true));
        }
        return of(Json.object(members).canonical());
    }

    /** The canonical form of a flag, or of none, in an environment. */
    public static CanonicalDefinition of(
            WorkspaceKey workspace,
            Environment environment,
            FlagKey flag,
            @Nullable FlagContent content) {
        return of(workspace, environment, flag, content, false);
    }

    /** The same where it may be killed, which is content too (APR-11). */
    public static CanonicalDefinition of(
            WorkspaceKey workspace,
            Environment environment,
            FlagKey flag,
            @Nullable FlagContent content,
            boolean killed) {
        return of(
                new Place(workspace, environment.key(), flag),
                DefinitionState.of(content, environment),
                content == null ? null : content.in(environment.key()),
                killed);
    }

    /** The canonical form of a flag as it stands in an environment, killed or not. */
    public static CanonicalDefinition of(
            WorkspaceKey workspace, Environment environment, ApprovedFlag flag) {
        return of(
                workspace,
                environment,
                flag.key(),
                flag.content(),
                flag.isKilled(environment.key()));
    }

    private static CanonicalDefinition of(String json) {
        return new CanonicalDefinition(json, ContentHash.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The stored bytes. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
