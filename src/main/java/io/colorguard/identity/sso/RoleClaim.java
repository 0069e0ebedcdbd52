package io.colorguard.identity.sso;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * Reads roles from the groups that the provider names: {@code /colorguard/<workspace>/<role>}, or
 * {@code /colorguard/*}{@code /<role>} for every workspace (IDN-5).
 *
 * <p>Everything else is somebody else's group and gives nothing: the roles are those of this list.
 */
@NamedInterface("claim")
public final class RoleClaim {

    /** The group under which those of the portal stand. */
    public static final String TOP = "colorguard";

    private static final String EVERY_WORKSPACE = "*";
    private static final Pattern PATH = Pattern.compile("/" + TOP + "/([^/]+)/([^/]+)");
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values())
                    .collect(Collectors.toUnmodifiableMap(RoleClaim::word, Function.identity()));

    private RoleClaim() {}

    /** The roles that these groups give. */
    public static Set<Grant> read(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> grant(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The role that this group gives, empty for a group that is not the portal's. */
    public static Optional<Grant> grant(String group) {
        Matcher path = PATH.matcher(group);
        if (!path.matches()) {
            return Optional.empty();
        }
        String workspace = path.group(1);
        Optional<Role> role = Optional.ofNullable(ROLES.get(path.group(2)));
        if (workspace.equals(EVERY_WORKSPACE)) {
            return role.map(held -> new Grant(held, null));
        }
        return role.filter(_ -> WorkspaceKey.isValid(workspace))
                .map(held -> new Grant(held, new WorkspaceKey(workspace)));
    }

    /** The group that gives this, as {@link #grant} reads it. */
    public static String group(Grant grant) {
        WorkspaceKey workspace = grant.workspace();
        return "/%s/%s/%s"
                .formatted(
                        TOP,
                        workspace == null ? EVERY_WORKSPACE : workspace.value(),
                        word(grant.role()));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
