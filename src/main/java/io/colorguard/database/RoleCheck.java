package io.colorguard.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets no portal start whose role the database would show every workspace (IDN-3): an owner of
 * tables, a superuser, or one that bypasses row security.
 */
@Component
class RoleCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    RoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql(
                        """
                        select rolname from pg_roles where rolname = current_user
                        and (rolsuper or rolbypassrls or exists (
                            select from pg_class c where c.relnamespace = 'public'::regnamespace
                                and c.relkind = 'r' and pg_has_role(c.relowner, 'usage')))
                        """)
                .query(String.class)
                .optional()
                .ifPresent(role -> {
                    throw new UnsafeRoleException(role);
                });
    }
}
