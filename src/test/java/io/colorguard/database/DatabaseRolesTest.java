package io.colorguard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DatabaseRolesTest {

    @Autowired JdbcClient app;

    @Test
    void thePortalActsAsTheRoleWithoutOwnership() {
        assertThat(app.sql("select current_user").query(String.class).single())
                .isEqualTo(DatabaseRoles.APP);
    }

    @Test
    void thePortalOwnsNoTable() {
        assertThat(
                        app.sql("select count(*) from pg_tables where tableowner = current_user")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void thePortalCannotMakeOrChangeTables() {
        assertThatThrownBy(() -> app.sql("create table mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("drop table flyway_schema_history").update())
                .rootCause()
                .hasMessageContaining("must be owner");
    }
}
