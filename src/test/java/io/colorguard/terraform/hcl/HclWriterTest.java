package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.hcl.ReadResult.Read;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule({"TFM-2", "TFM-5"})
class HclWriterTest {

    @Test
    void writesAFlagTheWayTheBundleHasIt() {
        Expression treatments =
                Expression.tuple(
                        Expression.object()
                                .put("name", "normal")
                                .put("configurations", "{\"limit\":30}")
                                .build());
        Expression rule =
                Expression.tuple(
                        Expression.oneLineObject().put("treatment", "on").put("size", 15).build(),
                        Expression.oneLineObject().put("treatment", "off").put("size", 85).build());
        String text =
                HclWriter.text(out ->
                        out.object(
                                "feature_flags",
                                flags ->
                                        flags.comment("change CHG-1 approved by a, b")
                                                .object(
                                                        "api-circuit-breaker",
                                                        flag ->
                                                                flag.attribute(
                                                                                "default_treatment",
                                                                                Expression.string(
                                                                                        "normal"))
                                                                        .attribute(
                                                                                "size",
                                                                                Expression.number(
                                                                                        100))
                                                                        .attribute(
                                                                                "treatments",
                                                                                treatments)
                                                                        .attribute(
                                                                                "default_rule",
                                                                                rule)
                                                                        .attribute(
                                                                                "approvers",
                                                                                Expression.strings(
                                                                                        List.of(
                                                                                                "a",
                                                                                                "b")))
                                                                        .attribute(
                                                                                "id",
                                                                                Expression.string(
                                                                                        "x")))));
        assertThat(text)
                .isEqualTo(
                        """
                        feature_flags = {
                          # change CHG-1 approved by a, b
                          api-circuit-breaker = {
                            default_treatment = "normal"
                            size              = 100
                            treatments = [
                              {
                                name           = "normal"
                                configurations = "{\\"limit\\":30}"
                              },
                            ]
                            default_rule = [
                              { treatment = "on", size = 15 },
                              { treatment = "off", size = 85 },
                            ]
                            approvers = ["a", "b"]
                            id        = "x"
                          }
                        }
                        """);
    }

    @Test
    void quotesKeysThatHclWouldMistake() {
        Expression object =
                Expression.object()
                        .put("a-b_1", 1)
                        .put("for", 1)
                        .put("true", 1)
                        .put("1a", 1)
                        .put("", 1)
                        .put("中", 1)
                        .put("a\"${b}", 1)
                        .build();
        assertThat(HclWriter.text(out -> out.attribute("x", object)).lines().map(String::strip))
                .containsExactly(
                        "x = {",
                        "a-b_1      = 1",
                        "\"for\"      = 1",
                        "\"true\"     = 1",
                        "\"1a\"       = 1",
                        "\"\"         = 1",
                        "\"\\u4e2d\"   = 1",
                        "\"a\\\"$${b}\" = 1",
                        "}");
    }

    @Test
    void writesNumbersPlainly() {
        Expression numbers =
                Expression.tuple(
                        Expression.number(100),
                        Expression.number(new BigDecimal("1E3")),
                        Expression.number(new BigDecimal("1.500")),
                        Expression.number(new BigDecimal("-0.0000001")),
                        Expression.number(new BigDecimal("12345678901234567890")));
        assertThat(HclWriter.text(out -> out.attribute("x", numbers)))
                .isEqualTo("x = [100, 1000, 1.5, -0.0000001, 12345678901234567890]\n");
    }

    @Test
    void breaksLongListsOfScalars() {
        List<String> keys = java.util.stream.IntStream.range(0, 40).mapToObj(i -> "k" + i).toList();
        String text = HclWriter.text(out -> out.attribute("x", Expression.strings(keys)));
        assertThat(text.lines()).hasSize(42).startsWith("x = [", "  \"k0\",");
    }

    @Test
    void keepsCommentsOfWhatWasRead() {
        String text =
                """
                # above
                x = [
                  # of the first
                  {
                    # behind
                    a = 1
                  },
                ]
                """;
        byte[] source =
                text.replace("# behind\n    a = 1", "a = 1 # behind")
                        .getBytes(StandardCharsets.UTF_8);
        Read read = (Read) HclReader.read(source);
        assertThat(HclWriter.text(out -> out.body(read.body()))).isEqualTo(text);
    }
}
