package io.colorguard.database;

/** The portal's role stands above the security that keeps workspaces apart. */
final class UnsafeRoleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnsafeRoleException(String role) {
        super("The role %s owns tables, is a superuser or bypasses row security.".formatted(role));
    }
}
