package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.Terraform;
import io.colorguard.terraform.hcl.ReadResult.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What is written is read back the same, by us and by terraform, and is left alone by its
 * formatter.
 */
@Rule({"TFM-2", "TFM-5"})
class HclRoundTripTest {

    private static final int STRINGS = 100_000;
    private static final int BATCH = 1_000;

    private final RandomDocuments random = RandomDocuments.seeded();

    @Test
    void reads100000StringsBackAsTheyWereWritten() {
        for (int i = 0; i < STRINGS / BATCH; i++) {
            Body body = strings("x", _ -> true);
            byte[] text = bytes(body);
            Body read = ((Read) HclReader.read(text)).body();
            assertThat(json(read)).as(random.toString()).isEqualTo(json(body));
        }
    }

    @Test
    void terraformReads20000StringsTheSame(@TempDir Path directory) throws Exception {
        Terraform terraform = Terraform.orSkip();
        Map<String, String> files = new TreeMap<>();
        Map<String, JsonNode> expected = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            Body body = strings("x" + i, HclRoundTripTest::isComposedAlike);
            files.put("x" + i, new String(bytes(body), StandardCharsets.UTF_8));
            expected.put("x" + i, Terraform.JSON.readTree(json(body)));
        }
        assertThat(terraform.values(directory, files)).as(random.toString()).isEqualTo(expected);
    }

    @Test
    void terraformFmtLeavesRandomDocumentsAlone(@TempDir Path directory) throws IOException {
        Terraform terraform = Terraform.orSkip();
        for (int i = 0; i < 200; i++) {
            Body body = random.body();
            byte[] text = bytes(body);
            Files.write(directory.resolve("d" + i + ".tfvars"), text);
            Body read = ((Read) HclReader.read(text)).body();
            assertThat(json(read)).as(random.toString()).isEqualTo(json(body));
            assertThat(bytes(read)).as(random.toString()).isEqualTo(text);
        }
        assertThat(terraform.misformatted(directory)).as(random.toString()).isEmpty();
    }

    private Body strings(String name, Predicate<String> wanted) {
        List<Expression> strings =
                Stream.generate(random::text)
                        .filter(wanted)
                        .limit(BATCH)
                        .map(Expression::string)
                        .toList();
        return new Body(List.of(new Attribute(name, Expression.tuple(strings))));
    }

    /**
     * Terraform's normaliser takes a code point that nobody has assigned for another one when a
     * combining mark follows: U+D0397 U+0301 comes back as U+0389.
     */
    private static boolean isComposedAlike(String text) {
        return text.codePoints()
                .allMatch(
                        c -> c < Character.MIN_SUPPLEMENTARY_CODE_POINT || Character.isDefined(c));
    }

    private static byte[] bytes(Body body) {
        return HclWriter.text(out -> out.body(body)).getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Body body) {
        StringBuilder json = new StringBuilder();
        body.attributes().forEach(a -> json.append(JsonText.of(a.expression())));
        return json.toString();
    }
}
