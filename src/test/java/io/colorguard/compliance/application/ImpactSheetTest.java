package io.colorguard.compliance.application;

import static io.colorguard.identity.Actors.as;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.ImpactScene;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Way;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Measurements come as files of comma-separated values, all of a file or none. */
@DatabaseTest
@Rule("CMP-5")
class ImpactSheetTest {

    private static final String LINE = "%s,%%,up,2.5,2.75,2026-03-02,2026-03-09,Board 7,high,%s%n";

    @Autowired ApplicationContext portal;

    ChangeRequest change;
    ImpactScene impact;

    @BeforeEach
    void aFlag() {
        ApprovalScene changes = new ApprovalScene(portal);
        change = changes.rampUnderReview("checkout", 10);
        impact = new ImpactScene(portal, changes.workspace.key(), new FlagKey("checkout"));
    }

    @Test
    void allRowsAreKeptInTheirOrder() {
        List<Measurement> kept =
                impact.brings(
                                "operator",
                                LINE.formatted("Conversion", change.id())
                                        + LINE.formatted("\"Revenue, weekly\"", ""))
                        .require();
        assertThat(kept).extracting(Measurement::number).containsExactly(1, 2);
        assertThat(kept)
                .extracting(it -> it.reading().metric())
                .containsExactly("Conversion", "Revenue, weekly");
        assertThat(kept).extracting(it -> it.reading().change()).containsExactly(change.id(), null);
        assertThat(kept).extracting(Measurement::way).containsOnly(Way.FILE);
        assertThat(impact.found()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void theHeaderNamesTheColumnsInAnyOrderAndTheChangeMayBeLeftOut() {
        String file =
                "\uFEFFSource, Confidence ,until,from,observed,baseline,wanted,unit,METRIC\r\n"
                        + "Board 7,low,2026-03-09,2026-03-02,1,2,down,ms,Latency\r\n";
        assertThat(impact.bringsFile("operator", file.getBytes(UTF_8)).require())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reading().metric()).isEqualTo("Latency");
                    assertThat(it.reading().source()).isEqualTo("Board 7");
                });
    }

    @Test
    void oneWrongLineKeepsAllOut() {
        String lines =
                LINE.formatted("Conversion", "")
                        + LINE.formatted("", "")
                        + "\n"
                        + LINE.formatted("Revenue", "CHG-999")
                        + LINE.formatted("conversion", "");
        assertThat(impact.brings("operator", lines).reasons())
                .extracting(Refusal::field)
                .containsExactly("lines[3].metric", "lines[5].change", "lines[6].metric");
        assertThat(impact.found()).isEmpty();
    }

    @Test
    void whatIsMeasuredAlreadyIsNotBroughtAgain() {
        String lines = LINE.formatted("Conversion", "") + LINE.formatted("Revenue", "");
        impact.brings("operator", lines).require();
        assertThat(impact.brings("developer1", lines).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly(
                        "compliance.refusal.impact.twice", "compliance.refusal.impact.twice");
        assertThat(impact.found()).hasSize(2);
    }

    @Test
    void aThousandRowsAreKeptAndNoMore() {
        assertThat(impact.brings("operator", lines(1_000)).require()).hasSize(1_000);
        assertRefused(impact.brings("operator", lines(1_001)).reasons(), "file.rows");
    }

    @Test
    void ofManyMistakesTheFirstFiftyAreTold() {
        String lines = LINE.formatted("", "").repeat(60);
        assertThat(impact.brings("operator", lines).reasons())
                .hasSize(51)
                .last()
                .returns("compliance.refusal.impact.more", Refusal::messageKey)
                .returns(List.of(10), Refusal::arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "metric,unit\n",
                "metric,metric,unit,wanted,baseline,observed,from,until,source,confidence\n",
                "metric,unit,wanted,baseline,observed,from,until,source,confidence,extra\n",
                "metric;unit;wanted;baseline;observed;from;until;source;confidence\n"
            })
    void anotherHeaderIsRefused(String file) {
        assertRefused(impact.bringsFile("operator", file.getBytes(UTF_8)).reasons(), "file.header");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        byte[] latin = (ImpactScene.HEADER + "Días").getBytes(ISO_8859_1);
        assertRefused(impact.bringsFile("operator", latin).reasons(), "file.not_text");
        byte[] large = new byte[ImpactSheet.LARGEST + 1];
        assertThat(impact.bringsFile("operator", large).reasons())
                .singleElement()
                .returns(Refusal.Kind.TOO_LARGE, Refusal::kind);
        assertRefused(impact.brings("operator", "").reasons(), "file.rows");
        assertRefused(impact.brings("operator", "\"open,%\n").reasons(), "file.not_csv");
        assertRefused(impact.brings("operator", "a,b\n").reasons(), "file.columns");
    }

    @Rule("IDN-2")
    @Test
    void viewersBringNone() {
        assertThat(impact.brings("viewer", "").reasons())
                .singleElement()
                .returns("IDN-2", Refusal::rule);
        assertThat(as("viewer", () -> impact.found().toList())).isEmpty();
    }

    private static String lines(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> LINE.formatted("M" + i, ""))
                .collect(Collectors.joining());
    }

    private static void assertRefused(List<Refusal> reasons, String key) {
        assertThat(reasons)
                .singleElement()
                .returns("CMP-5", Refusal::rule)
                .returns("file", Refusal::field)
                .returns("compliance.refusal.impact." + key, Refusal::messageKey);
    }
}
