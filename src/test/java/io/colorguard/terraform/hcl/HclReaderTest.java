package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Problem.Code;
import io.colorguard.terraform.hcl.ReadResult.Read;
import io.colorguard.terraform.hcl.ReadResult.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("TFM-4")
class HclReaderTest {

    @Test
    void refusesMalformedUtf8WithItsPlace() {
        byte[] bytes = "a = 1\nb = \"é?\"\n".getBytes(StandardCharsets.UTF_8);
        bytes[13] = (byte) 0xff;
        assertThat(problems(bytes)).containsExactly("2:7 not utf8 [13]");
    }

    @Test
    void refusesOverlongAndTruncatedUtf8() {
        assertThat(problems(new byte[] {(byte) 0xc0, (byte) 0x80}))
                .containsExactly("1:1 not utf8 [0]");
        assertThat(problems(new byte[] {'#', (byte) 0xe2, (byte) 0x82}))
                .containsExactly("1:2 not utf8 [1]");
    }

    @Test
    void refusesUtf16() {
        assertThat(problems("a = 1".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("1:1 not utf8 [0]");
    }

    @Test
    void refuses33MebibytesUnread() {
        byte[] bytes = new byte[33 << 20];
        Arrays.fill(bytes, (byte) ' ');
        assertThat(problems(bytes)).containsExactly("1:1 too large [32 MiB]");
    }

    @Test
    void reads32Mebibytes() {
        byte[] bytes = new byte[32 << 20];
        Arrays.fill(bytes, (byte) '\n');
        assertThat(HclReader.read(bytes)).isInstanceOf(Read.class);
    }

    @Test
    void refusesMoreValuesThanAreSensible() {
        assertThat(problems("x = [" + "1,".repeat(1_000_001) + "]"))
                .containsExactly("1:2000004 too large [1000000]");
    }

    @Test
    void refusesMoreCommentsThanAreSensible() {
        assertThat(problems("#\n".repeat(1_000_000)))
                .containsExactly("200001:2 too large [200000]");
    }

    @Test
    void refusesDepth65BeforeTheStackIsUsedUp() {
        assertThat(problems("x = " + "[".repeat(20_000))).containsExactly("1:69 too deep [64]");
        assertThat(problems("x = " + "{a=(".repeat(20_000))).containsExactly("1:133 too deep [64]");
    }

    @Test
    void stepsOverDeepCodeWithoutTheStack() {
        assertThat(problems("x = f" + "(".repeat(100_000) + ")".repeat(100_000)))
                .containsExactly("1:5 function call [f]");
    }

    @Test
    void stopsWhenSoMuchIsWrong() {
        List<String> problems = problems("x = [" + "a,".repeat(1000) + "]");
        assertThat(problems).hasSize(101).last().asString().endsWith("too many problems [100]");
    }

    @Test
    void neverRepeatsAStringsValueInAProblem() {
        String secret = "sk_live_0123456789";
        List<String> texts =
                List.of(
                        "x = [\"%s\" \"%s\"]",
                        "x = \"%s\" + 1",
                        "x = \"%s${var.%s}\"",
                        "x = \"%s\\q\"",
                        "x = \"%s",
                        "x = f(\"%s\")");
        for (String text : texts) {
            assertThat(problems(text.replace("%s", secret)).toString()).doesNotContain("sk_live");
        }
    }

    @Test
    void tellsWhereTheFirstOfTwoKeysStands() {
        assertThat(problems("x = {\n  a = 1\n  b = 2\n  a = 3\n}"))
                .containsExactly("4:3 duplicate key [a, 2:3]");
    }

    @Test
    void countsColumnsInCharacters() {
        assertThat(problems("x = [\"😀é\", y]")).containsExactly("1:12 reference [y]");
    }

    @Test
    void keepsPositionsOfKeysAndValues() {
        ObjectExpression object = (ObjectExpression) value("# c\nx = {\n  a = \"b\"\n}\n");
        assertThat(object.position()).isEqualTo(new Position(2, 5));
        assertThat(object.items().getFirst().keyPosition()).isEqualTo(new Position(3, 3));
        assertThat(object.items().getFirst().value().position()).isEqualTo(new Position(3, 7));
    }

    @Test
    void everyProblemHasAnEnglishForm() {
        for (Code code : Code.values()) {
            assertThat(new Problem(code, new Position(1, 2)).toString()).matches("1:2 [a-z0-9 ]+");
        }
    }

    private static Expression value(String text) {
        return read(text).body().attributes().getFirst().expression();
    }

    private static Read read(String text) {
        return (Read) HclReader.read(bytes(text));
    }

    private static List<String> problems(String text) {
        return problems(bytes(text));
    }

    private static List<String> problems(byte[] bytes) {
        return problems(HclReader.read(bytes));
    }

    private static List<String> problems(ReadResult result) {
        return ((Unreadable) result).problems().stream().map(Problem::toString).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
