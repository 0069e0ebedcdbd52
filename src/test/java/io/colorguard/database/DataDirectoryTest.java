package io.colorguard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir Path folder;

    @Test
    void isHeldByOnePortalAtATime() {
        try (DataDirectory _ = DataDirectory.take(folder)) {
            assertThatThrownBy(() -> DataDirectory.take(folder))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessage("Another Colorguard uses %s.", folder);
        }
    }

    @Test
    void isFreeAgainAfterwards() {
        DataDirectory.take(folder).close();
        DataDirectory.take(folder).close();
        assertThat(folder).isDirectory();
    }

    @Test
    void aProcessNumberThatWasGivenToAnotherProgramIsNoOrphan() throws IOException {
        Files.writeString(
                folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder);
        assertThat(OrphanedServer.in(folder)).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anOrphanIsStopped() throws IOException {
        Process orphan = new ProcessBuilder("sleep", "600").start();
        new OrphanedServer(orphan.toHandle()).stop();
        assertThat(orphan.isAlive()).isFalse();
    }
}
