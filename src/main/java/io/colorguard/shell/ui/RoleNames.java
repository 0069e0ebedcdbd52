package io.colorguard.shell.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.identity.Role;
import java.util.Locale;

/** The names of roles in the reader's language. */
final class RoleNames {

    private RoleNames() {}

    static String of(Component reader, Role role) {
        return reader.getTranslation("shell.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
