package io.colorguard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.Rule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second line between workspaces, for every table there is and will be. */
@Rule("IDN-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

    /** Tables of no workspace, each with the reason. */
    private static final Map<String, String> OPEN =
            Map.ofEntries(
                    Map.entry("flyway_schema_history", "the owner's"),
                    Map.entry("scheduled_tasks", "names of jobs and times"),
                    Map.entry("person", "people are of no workspace"),
                    Map.entry("role_grant", "asked before any workspace is entered"),
                    Map.entry("api_token", "a person's own, by whoever signs in with it"),
                    Map.entry("api_token_use", "of a token"),
                    Map.entry("api_token_aud", "of a token"),
                    Map.entry("api_client_use", "of a program, which acts in several"),
                    Map.entry("directory_reading", "of the one directory"),
                    Map.entry("portal_session", "a person's own, before any workspace is entered"),
                    Map.entry("session_revocation", "of a session, which is of no workspace"),
                    Map.entry("session_revocation_aud", "of a session"),
                    Map.entry("notice_choice", "a person's own"),
                    Map.entry("notice_language", "a person's own"),
                    Map.entry("idempotent_answer", "kept for and read by one person"),
                    Map.entry("note", "made by a test"),
                    Map.entry("note_aud", "made by a test"));

    /** What is shown of every workspace: that it exists, and where something is due. */
    private static final Map<String, List<String>> EVERYWHERE =
            Map.of(
                    "everywhere_phase", List.of("workspace_id", "number", "due"),
                    "everywhere_workspace", List.of("id", "key", "name"),
                    "everywhere_delivery", List.of("workspace_id", "id", "due"),
                    "everywhere_unread", List.of("workspace_id", "issuer", "subject"),
                    "everywhere_change",
                            List.of(
                                    "workspace_id",
                                    "number",
                                    "state",
                                    "touched_at",
                                    "window_closes"),
                    "everywhere_unapplied", List.of("workspace_id", "number"),
                    "everywhere_review", List.of("workspace_id", "number", "due_at"),
                    "everywhere_told", List.of("workspace_id", "kind", "number", "due"));

    private static final String REFUSED = "42501";

    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private final MigratedTables tables = new MigratedTables();
    private Map<String, String> secured = Map.of();

    @BeforeAll
    void fill() {
        secured = tables.secured();
        tables.loosen();
        secured.forEach((table, key) -> {
            tables.fill(table, key, mine);
            tables.fill(table, key, theirs);
        });
    }

    List<String> tables() {
        return secured.keySet().stream().sorted().toList();
    }

    @Test
    void everyTableIsSecuredOrSaysWhyNot() {
        List<String> open =
                names(
                        """
                        select relname from pg_class where relkind in ('r', 'p')
                            and relnamespace = 'public'::regnamespace
                            and not (relrowsecurity and relforcerowsecurity)
                        """);
        assertThat(open)
                .as("let the migration call of_workspace('<table>')")
                .isSubsetOf(OPEN.keySet());
        assertThat(secured).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTransactionSeesTheRowsOfItsWorkspaceAlone(String table) throws SQLException {
        try (Connection app = transaction()) {
            assertThat(count(app, table)).as("of nobody let in").isZero();
            enter(app, mine);
            assertThat(count(app, table)).isEqualTo(1);
            assertThat(count(app, table, theirs)).isZero();
            enter(app, UUID.randomUUID());
            assertThat(count(app, table)).as("of a third one").isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTransactionForgetsItsWorkspaceWhenItEnds(String table) throws SQLException {
        try (Connection app = transaction()) {
            enter(app, mine);
            app.commit();
            assertThat(count(app, table)).as("after a commit").isZero();
            enter(app, mine);
            app.rollback();
            assertThat(count(app, table)).as("after a rollback").isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRowIsWrittenForAnotherWorkspace(String table) throws SQLException {
        String key = secured.getOrDefault(table, "");
        String insert = "insert into %s (%s) values (?)".formatted(table, key);
        assertRefused(mine, insert, theirs);
        assertRefused(null, insert, theirs);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRowOfAnotherWorkspaceIsChangedAndNoneIsGivenAway(String table) throws SQLException {
        String key = secured.getOrDefault(table, "");
        if (may("update", table)) {
            assertRefused(mine, "update %s set %s = ?".formatted(table, key), theirs);
            assertThat(changed("update %1$s set %2$s = %2$s where %2$s = ?".formatted(table, key)))
                    .isZero();
        }
        if (may("delete", table)) {
            assertThat(changed("delete from %s where %s = ?".formatted(table, key))).isZero();
        }
    }

    @Test
    void whatBelongsToNoWorkspaceIsWrittenAndNotRead() throws SQLException {
        UUID nowhere = new UUID(0, 0);
        tables.fill("revision", "workspace_id", nowhere);
        try (Connection app = transaction()) {
            assertThat(count(app, "revision", nowhere)).isZero();
            enter(app, mine);
            assertThat(count(app, "revision", nowhere)).isZero();
        }
    }

    @Test
    void viewsShowTheirWorkspaceOrNoContent() throws SQLException {
        List<String> views =
                names("select viewname from pg_views where schemaname = 'public' order by 1");
        assertThat(views).containsAll(EVERYWHERE.keySet());
        for (String view : views) {
            if (EVERYWHERE.containsKey(view)) {
                assertThat(columns(view)).containsExactlyElementsOf(EVERYWHERE.get(view));
            } else {
                aTransactionSeesTheRowsOfItsWorkspaceAlone(view);
                aTransactionForgetsItsWorkspaceWhenItEnds(view);
                assertThat(columns(view))
                        .as("all columns of the table, or what is added goes missing")
                        .isEqualTo(columns(view.replace("_here", "")));
            }
        }
    }

    @Test
    void viewsAreForReadingAlone() {
        assertThat(
                        names(
                                """
                                select distinct table_name || ' ' || privilege_type
                                from information_schema.role_table_grants
                                where grantee = 'colorguard_app' and privilege_type <> 'SELECT'
                                    and table_name in (select viewname from pg_views)
                                """))
                .isEmpty();
    }

    @Test
    void nothingElseActsWithTheOwnersRights() {
        assertThat(
                        names(
                                """
                                select proname from pg_proc
                                where prosecdef and pronamespace = 'public'::regnamespace
                                """))
                .containsExactly("keep_flag_tags");
    }

    @Test
    void thePortalsRoleIsUnderTheSecurity() {
        assertThat(
                        names(
                                """
                                select rolname from pg_roles where rolname = 'colorguard_app'
                                and (rolsuper or rolbypassrls
                                    or pg_has_role(rolname, 'colorguard_owner', 'member'))
                                """))
                .isEmpty();
    }

    @Test
    void thePortalStartsWithNoRoleThatStandsAboveTheSecurity() {
        assertThatCode(() -> check(DatabaseRoles.APP)).doesNotThrowAnyException();
        for (String role : List.of(DatabaseRoles.OWNER, "postgres")) {
            assertThatThrownBy(() -> check(role))
                    .isInstanceOf(UnsafeRoleException.class)
                    .hasMessageContaining(role);
        }
    }

    private void check(String role) {
        new RoleCheck(tables.client(role, "postgres")).afterSingletonsInstantiated();
    }

    private List<String> names(String sql) {
        return tables.superuser().sql(sql).query(String.class).list();
    }

    private List<String> columns(String table) {
        return tables.superuser()
                .sql(
                        """
                        select attname from pg_attribute where attrelid = cast(? as regclass)
                        and attnum > 0 and not attisdropped order by attnum
                        """)
                .param(table)
                .query(String.class)
                .list();
    }

    private boolean may(String privilege, String table) {
        return tables.superuser()
                .sql("select has_table_privilege('colorguard_app', ?, ?)")
                .params(table, privilege)
                .query(Boolean.class)
                .single();
    }

    private Connection transaction() throws SQLException {
        Connection app = tables.app();
        app.setAutoCommit(false);
        return app;
    }

    private static void enter(Connection app, UUID workspace) throws SQLException {
        try (PreparedStatement statement =
                app.prepareStatement("select set_config('colorguard.workspace', ?, true)")) {
            statement.setString(1, workspace.toString());
            statement.execute();
        }
    }

    private static int count(Connection app, String table) throws SQLException {
        try (ResultSet row = app.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private int count(Connection app, String table, UUID workspace) throws SQLException {
        String key = secured.getOrDefault(table, "workspace_id");
        try (PreparedStatement statement =
                app.prepareStatement(
                        "select count(*) from %s where %s = ?".formatted(table, key))) {
            statement.setObject(1, workspace);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /** How many rows of the other workspace the statement reaches. */
    private int changed(String sql) throws SQLException {
        try (Connection app = transaction();
                PreparedStatement statement = app.prepareStatement(sql)) {
            enter(app, mine);
            statement.setObject(1, theirs);
            return statement.executeUpdate();
        }
    }

    private void assertRefused(
            @org.jspecify.annotations.Nullable UUID entered, String sql, UUID workspace)
            throws SQLException {
        try (Connection app = transaction();
                PreparedStatement statement = app.prepareStatement(sql)) {
            if (entered != null) {
                enter(app, entered);
            }
            statement.setObject(1, workspace);
            assertThatThrownBy(statement::executeUpdate)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(REFUSED));
        }
    }
}
