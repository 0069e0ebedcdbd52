package io.colorguard.terraform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentReportTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final ContentHash HASH = ContentHash.of(new byte[0]);

    @ParameterizedTest
    @Rule("DEP-1")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    2026-03-02T11:00:00Z, 2026-03-02T12:00:00Z,    -,      -
                    2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z,    -,      -
                    2026-03-02T12:00:00Z, 2026-03-02T12:01:00Z,    -,      -
                    2026-03-02T12:00:00Z, 2026-03-02T12:01:00.001Z, future, finished
                    2026-03-02T12:00:00Z, 2026-03-02T11:59:59Z,    order,  finished
                    2000-01-01T00:00:00Z, 2000-01-01T00:00:00Z,    -,      -
                    1999-12-31T23:59:59Z, 2000-01-01T00:00:00Z,    past,   started
                    """)
    void timesMustBePossible(Instant started, Instant finished, String why, String field) {
        var refusals =
                new DeploymentReport("prod", HASH, Kind.APPLY, started, finished, Result.SUCCEEDED)
                        .refusals(NOW);
        if (why == null) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals)
                    .containsExactly(
                            Refusal.invalid("DEP-1", "terraform.refusal.deployment." + why, field));
        }
    }

    @ParameterizedTest
    @Rule("DEP-3")
    @CsvSource(
            textBlock =
                    """
                    APPLY, SUCCEEDED, true
                    APPLY, FAILED,    false
                    PLAN,  SUCCEEDED, false
                    PLAN,  FAILED,    false
                    """)
    void onlyASuccessfulApplyChangesWhatStands(Kind kind, Result result, boolean applied) {
        assertThat(new DeploymentReport("prod", HASH, kind, NOW, NOW, result).isApplied())
                .isEqualTo(applied);
    }

    @Test
    @Rule("DEP-1")
    void timesAreKeptAsTheDatabaseKeepsThem() {
        var report =
                new DeploymentReport(
                        "prod",
                        HASH,
                        Kind.PLAN,
                        NOW.plusNanos(1999),
                        NOW.plusNanos(2001),
                        Result.FAILED);
        assertThat(report.started()).isEqualTo(NOW.plusNanos(1000));
        assertThat(report.finished()).isEqualTo(NOW.plusNanos(2000));
    }
}
