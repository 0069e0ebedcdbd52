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
        Map<String, Json> members = new TreeMap<>();
        members.put("workspace", Json.text(workspace.value()));
        members.put("environment", Json.text(environment));
        members.put("flag", Json.text(flag.value()));
        members.put("state", Json.text(state.name()));
        members.put(
                "definition",
                configuration == null || state == DefinitionState.REMOVED
                        ? Json.NULL
                        : ConfigurationJson.of(configuration));
        return of(Json.object(members).canonical());
    }

    /** The canonical form of a flag, or of none, in an environment. */
    public static CanonicalDefinition of(
            WorkspaceKey workspace,
            Environment environment,
            FlagKey flag,
            @Nullable FlagContent content) {
        DefinitionState state = DefinitionState.of(content, environment);
        return of(
                workspace,
                environment.key(),
                flag,
                state,
                content == null ? null : content.in(environment.key()));
    }

    private static CanonicalDefinition of(String json) {
        return new CanonicalDefinition(json, ContentHash.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The stored bytes. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
