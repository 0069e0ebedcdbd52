package io.colorguard.terraform.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.hcl.Attribute;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.JsonText;
import io.colorguard.terraform.hcl.Position;
import io.colorguard.terraform.hcl.Problem;
import io.colorguard.terraform.hcl.ReadResult;
import io.colorguard.terraform.hcl.ReadResult.Read;
import io.colorguard.terraform.hcl.ReadResult.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("TFM-4")
class JsonLiteralReaderTest {

    @Test
    void readsAnObjectAsABodyWithPlaces() {
        Read read = read("{\"feature_flags\": [\n  {\"name\": \"a\", \"size\": 1.50}\n]}");
        Attribute flags = read.body().find("feature_flags").orElseThrow();
        assertThat(JsonText.of(flags.expression())).isEqualTo("[{\"name\":\"a\",\"size\":1.5}]");
        assertThat(flags.position()).isEqualTo(new Position(1, 2));
        assertThat(flags.expression().position()).isEqualTo(new Position(1, 19));
    }

    @Test
    void readsAListUnderTheGivenName() {
        assertThat(read("[{\"name\": \"a\"}]").body().find("flags")).isPresent();
    }

    @Test
    void keepsTemplatesAsText() {
        Read read = read("{\"a\": \"${file(\\\"/etc/hostname\\\")} %{ if true } $${x}\"}");
        assertThat(JsonText.of(read.body().attributes().getFirst().expression()))
                .isEqualTo("\"${file(\\\"/etc/hostname\\\")} %{ if true } $${x}\"");
    }

    @Test
    void keepsConfigurationsThatAreObjects() {
        Read read = read("{\"configurations\": {\"limit\": 30}}");
        assertThat(read.body().attributes().getFirst().expression())
                .isInstanceOf(ObjectExpression.class);
    }

    @Test
    void leavesTerraformsJsonCommentsOut() {
        assertThat(read("{\"//\": \"generated\", \"a\": 1}").body().attributes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a": 1, "a": 2, "e\\u0301": 1, "\\u00e9": 2} | 1:10 duplicate key [a, 1:2]; 1:32 duplicate key [é, 1:18]
                    {"a": "x\\u0000"}     | 1:7 control character [U+0000]
                    {"a": "\\ud83d"}      | 1:7 bad escape
                    {"a": 1e400, "b": 1e999999999} | 1:7 bad number [1e400]; 1:19 bad number [1e999999999]
                    {"a": 1} {}           | 1:10 unexpected token [value, end]
                    ``                    | 1:1 unexpected end
                    """)
    void refuses(String text, String expected) {
        assertThat(String.join("; ", problems(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a": [1,      | unexpected end
                    {"a": "b       | unexpected end
                    {"a": tru      | malformed json
                    {"a": 'b'}     | malformed json
                    {"a": 01}      | malformed json
                    {"a": NaN}     | malformed json
                    {a: 1}         | malformed json
                    {"a": 1,}      | malformed json
                    // c           | malformed json
                    """)
    void refusesWhatIsNotJson(String text, String expected) {
        assertThat(problems(text)).hasSize(1).first().asString().endsWith(expected);
    }

    @Test
    void refusesDepth65() {
        String deepest = "[".repeat(64) + "]".repeat(64);
        assertThat(JsonLiteralReader.read(bytes(deepest), "x")).isInstanceOf(Read.class);
        assertThat(problems("[" + deepest + "]")).containsExactly("1:65 too deep [64]");
        assertThat(problems("[".repeat(100_000))).containsExactly("1:65 too deep [64]");
    }

    @Test
    void refuses33MebibytesAndMalformedUtf8() {
        byte[] bytes = new byte[33 << 20];
        Arrays.fill(bytes, (byte) ' ');
        assertThat(problems(bytes)).containsExactly("1:1 too large [32 MiB]");
        assertThat(problems(new byte[] {'{', (byte) 0xff})).containsExactly("1:2 not utf8 [1]");
    }

    private static Read read(String text) {
        return (Read) JsonLiteralReader.read(bytes(text), "flags");
    }

    private static List<String> problems(String text) {
        return problems(bytes(text));
    }

    private static List<String> problems(byte[] bytes) {
        ReadResult result = JsonLiteralReader.read(bytes, "flags");
        return ((Unreadable) result).problems().stream().map(Problem::toString).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
