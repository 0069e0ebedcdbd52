package io.colorguard.terraform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.DemoPeople;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.domain.DeployedContent.Definition;
import io.colorguard.terraform.domain.DeployedContent.State;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagDeploymentTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @Rule("DEP-5")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    none,    a, -, -,        UNREPORTED
                    none,    -, -, -,        NOTHING
                    failed,  a, -, -,        PENDING
                    known,   a, a, LIVE,     DEPLOYED
                    known,   a, a, KILLED,   DEPLOYED
                    known,   a, a, RETIRING, PENDING
                    known,   a, b, LIVE,     PENDING
                    known,   a, -, -,        PENDING
                    known,   -, a, LIVE,     LINGERING
                    known,   -, a, RETIRING, LINGERING
                    known,   -, -, -,        NOTHING
                    foreign, a, a, LIVE,     UNKNOWN
                    foreign, -, -, -,        UNKNOWN
                    """)
    void isMarkedByWhatIsApprovedAndWhatStands(
            String reports,
            @Nullable String approved,
            @Nullable String standing,
            @Nullable State as,
            FlagDeployment.Mark mark) {
        ApprovedContent content =
                approved == null ? null : new ApprovedContent(hash(approved), "CHG-1");
        DeployedSpan span =
                standing == null || as == null
                        ? null
                        : new DeployedSpan(
                                "prod",
                                new Definition(hash(standing), "CHG-1", as),
                                NOON,
                                null,
                                1,
                                1);
        assertThat(new FlagDeployment("prod", content, latest(reports), span).mark())
                .isEqualTo(mark);
    }

    @Test
    @Rule("DEP-3")
    void theApplyThatFinishedLastIsTheLastOne() {
        Deployment applied = deployment(1, 1, Result.SUCCEEDED);
        Deployment failed = deployment(2, null, Result.FAILED);
        assertThat(EnvironmentDeployments.of(applied, failed, null).hasFailed()).isTrue();
        Deployment mended = deployment(3, 1, Result.SUCCEEDED);
        assertThat(EnvironmentDeployments.of(mended, failed, null).hasFailed()).isFalse();
        assertThat(EnvironmentDeployments.of(null, failed, null).isReported()).isTrue();
        assertThat(EnvironmentDeployments.NONE.hasFailed()).isFalse();
    }

    private static EnvironmentDeployments latest(String reports) {
        return switch (reports) {
            case "known" ->
                    EnvironmentDeployments.of(deployment(1, 1, Result.SUCCEEDED), null, null);
            case "foreign" ->
                    EnvironmentDeployments.of(deployment(1, null, Result.SUCCEEDED), null, null);
            case "failed" -> EnvironmentDeployments.of(null, deployment(1, 1, Result.FAILED), null);
            default -> EnvironmentDeployments.NONE;
        };
    }

    private static Deployment deployment(int number, @Nullable Integer export, Result result) {
        return new Deployment(
                number,
                new DeploymentReport("prod", hash("bundle"), Kind.APPLY, NOON, NOON, result),
                export,
                DemoPeople.require("operator"),
                Source.API,
                NOON);
    }

    private static ContentHash hash(String name) {
        return ContentHash.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
