package io.colorguard.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two roles of a portal's database: one owns the tables and migrates them, the other reads and
 * writes rows and can change no table.
 */
final class DatabaseRoles {

    static final String OWNER = "colorguard_owner";
    static final String APP = "colorguard_app";

    private final JdbcClient superuser;

    DatabaseRoles(DataSource superuser) {
        this.superuser = JdbcClient.create(superuser);
    }

    /** Makes the roles and the named database where they are missing. */
    void prepare(String database) {
        createRole(OWNER);
        createRole(APP);
        if (isMissing("select count(*) from pg_database where datname = ?", database)) {
            superuser.sql("create database %s owner %s".formatted(database, OWNER)).update();
        }
    }

    private void createRole(String role) {
        if (isMissing("select count(*) from pg_roles where rolname = ?", role)) {
            superuser.sql("create role %s login".formatted(role)).update();
        }
    }

    private boolean isMissing(String count, String name) {
        return superuser.sql(count).param(name).query(Long.class).single() == 0;
    }
}
