package io.colorguard.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database of its own, from which all that says what a row must hold is taken away, so
 * that any table takes a row of which only the workspace matters. Row security stays as it is.
 */
final class MigratedTables {

    private final String url = FreshDatabase.create();
    private int numbers;
    private final JdbcClient superuser = client("postgres", "postgres");

    MigratedTables() {
        Flyway.configure()
                .dataSource(url, DatabaseRoles.OWNER, "")
                .placeholders(Map.of("app_role", DatabaseRoles.APP))
                .load()
                .migrate();
    }

    JdbcClient superuser() {
        return superuser;
    }

    /** A connection of the portal's role. */
    Connection app() throws SQLException {
        return DriverManager.getConnection(url, DatabaseRoles.APP, "");
    }

    JdbcClient client(String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    /** Tables under row security, each with the column that names the workspace. */
    Map<String, String> secured() {
        return superuser
                .sql(
                        """
                        select c.relname, (select attname from pg_attribute a where a.attrelid = c.oid
                            and a.attname in ('workspace_id', 'id') order by attname desc limit 1)
                        from pg_class c where c.relkind in ('r', 'p') and c.relrowsecurity
                            and c.relnamespace = 'public'::regnamespace order by 1
                        """)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes away keys to other tables, checks and triggers. */
    void loosen() {
        run(
                """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'c')
                """);
        run(
                """
                select format('alter table %s disable trigger user', oid::regclass) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                """);
    }

    private void run(String statements) {
        superuser
                .sql(statements)
                .query(String.class)
                .list()
                .forEach(statement -> superuser.sql(statement).update());
    }

    /** Puts a row of the workspace into the table, of anything but that. */
    void fill(String table, String key, UUID workspace) {
        List<Map.Entry<String, String>> needed =
                superuser
                        .sql(
                                """
                                select attname, format_type(atttypid, null) from pg_attribute
                                where attrelid = cast(:table as regclass) and attnum > 0
                                    and not attisdropped and attnotnull and attgenerated = ''
                                    and attidentity = '' and attname <> :key
                                """)
                        .param("table", table)
                        .param("key", key)
                        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                        .list();
        String columns =
                needed.stream().map(it -> ", " + it.getKey()).collect(Collectors.joining());
        String values =
                needed.stream().map(it -> ", " + any(it.getValue())).collect(Collectors.joining());
        superuser
                .sql("insert into %s (%s%s) values (?%s)".formatted(table, key, columns, values))
                .param(workspace)
                .update();
    }

    private String any(String type) {
        return switch (type) {
            case "text" -> "gen_random_uuid()::text";
            case "uuid" -> "gen_random_uuid()";
            case "timestamp with time zone" -> "now()";
            case "timestamp without time zone" -> "now()::timestamp";
            case "boolean" -> "true";
            case "jsonb" ->
                    """
                    '{"name": "x", "category": "feature", "risk": "low", "lifecycle_stage": "testing", "traffic_type": "x"}'\
                    """;
            case "bytea" -> "''";
            case "text[]" -> "'{}'";
            default -> String.valueOf(++numbers);
        };
    }
}
