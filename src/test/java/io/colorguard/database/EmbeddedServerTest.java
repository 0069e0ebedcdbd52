package io.colorguard.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void keepsItsDataAndWritesItDurably() throws IOException {
        try (EmbeddedServer first = EmbeddedServer.start(DataDirectory.take(folder))) {
            new DatabaseRoles(first.superuser()).prepare("kept");
            assertThat(ask(first, "show fsync")).isEqualTo("on");
            assertThat(ask(first, "show synchronous_commit")).isEqualTo("on");
        }
        try (EmbeddedServer second = EmbeddedServer.start(DataDirectory.take(folder))) {
            assertThat(ask(second, "select datname from pg_database where datname = 'kept'"))
                    .isEqualTo("kept");
        }
    }

    private static String ask(EmbeddedServer server, String question) {
        return JdbcClient.create(server.superuser()).sql(question).query(String.class).single();
    }
}
