package io.colorguard.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseFailureAnalyzerTest {

    private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer();

    @Test
    void namesThePropertiesOfAMissingDatabase() {
        FailureAnalysis analysis = analyzer.analyze(new MissingDatabaseException());
        assertThat(analysis.getAction())
                .contains("spring.datasource.url", "--spring.profiles.active=demo");
    }

    @Test
    void namesTheFolderInUseAndTheWayOut() {
        Path folder = Path.of("some", "data");
        FailureAnalysis analysis =
                analyzer.analyze(
                        new IllegalStateException(new DataDirectoryInUseException(folder)));
        assertThat(analysis.getDescription()).isEqualTo("Another Colorguard uses %s.", folder);
        assertThat(analysis.getAction()).contains("colorguard.data-dir");
    }

    @Test
    void namesTheRoleThatMayTooMuchAndTheWayOut() {
        FailureAnalysis analysis = analyzer.analyze(new UnsafeRoleException("postgres"));
        assertThat(analysis.getDescription()).contains("postgres", "row security");
        assertThat(analysis.getAction())
                .contains("spring.datasource.username", "spring.flyway.user");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("other"))).isNull();
    }
}
