package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.hcl.ReadResult.Read;
import io.colorguard.terraform.hcl.ReadResult.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("TFM-4")
class HclPasteTest {

    @Test
    void readsPastedObjectsAsAList() {
        String text =
                """
                # from the concept
                {
                  name = "a"
                }
                { name = "b" },
                [{ name = "c" }, { name = "d" }]
                """;
        ReadResult result = HclReader.readPasted(bytes(text), "feature_flags");
        Attribute flags = ((Read) result).body().attributes().getFirst();
        assertThat(flags.name()).isEqualTo("feature_flags");
        assertThat(JsonText.of(flags.expression()))
                .isEqualTo("[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"},{\"name\":\"d\"}]");
    }

    @Test
    void readsPastedAttributesAsTheyAre() {
        ReadResult result = HclReader.readPasted(bytes("feature_flags = []\n"), "other");
        assertThat(((Read) result).body().find("feature_flags")).isPresent();
    }

    @Test
    void understandsJsonencodeOfALiteralWhenPasted() {
        String text = "{ configurations = jsonencode({ b = \"<1>\", a = [1.5, true, null] }) }";
        Attribute flags =
                ((Read) HclReader.readPasted(bytes(text), "x")).body().attributes().getFirst();
        assertThat(JsonText.of(flags.expression()))
                .isEqualTo(
                        "[{\"configurations\":\"{\\\"a\\\":[1.5,true,null],\\\"b\\\":\\\"\\\\u003c1\\\\u003e\\\"}\"}]");
        assertThat(problems(HclReader.readPasted(bytes("{ a = jsonencode(var.b) }"), "x")))
                .containsExactly("1:18 reference [var]");
        assertThat(problems(HclReader.readPasted(bytes("{ a = upper(\"b\") }"), "x")))
                .containsExactly("1:7 function call [upper]");
    }

    private static List<String> problems(ReadResult result) {
        return ((Unreadable) result).problems().stream().map(Problem::toString).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
