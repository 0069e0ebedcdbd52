package io.colorguard.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold for the history of every feature, also of those that come later. */
@DatabaseTest
class AppendOnlyTest {

    @Autowired JdbcClient jdbc;

    @Test
    @Rule("AUD-1")
    void noHistoryCanBeRewrittenByThePortal() {
        assertThat(
                        names(
                                """
                                select distinct table_name || ' ' || privilege_type
                                from information_schema.role_table_grants
                                where grantee = current_user
                                  and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                                  and (table_name = 'revision' or table_name like '%\\_aud')
                                """))
                .as("let the migration call audited('<table>')")
                .isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void everyAuditedTableAsksForARevision() {
        assertThat(
                        names(
                                """
                                select table_name from information_schema.tables
                                where table_name like '%\\_aud'
                                """))
                .hasSizeGreaterThan(10);
        assertThat(
                        names(
                                """
                                select left(h.table_name, -4) from information_schema.tables h
                                where h.table_name like '%\\_aud' and not exists (
                                    select from pg_trigger t
                                    where t.tgname = left(h.table_name, -4) || '_needs_revision')
                                """))
                .as("let the migration call audited('<table>')")
                .isEmpty();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
