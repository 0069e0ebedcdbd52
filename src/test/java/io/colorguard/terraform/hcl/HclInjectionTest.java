package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colorguard.Rule;
import io.colorguard.terraform.hcl.ReadResult.Read;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("TFM-5")
class HclInjectionTest {

    @Test
    void writesMovedAndImportBlocksFromCheckedParts() {
        RawText flag = RawText.traversal("module", "flags", "split_split", "this").index("x\"${y}");
        Expression id =
                RawText.template(
                                ":",
                                RawText.traversal("data", "split_workspace", "this", "id"),
                                RawText.traversal("each", "key"))
                        .expression();
        String text =
                HclWriter.text(out ->
                        out.block("moved", List.of(), b -> b.attribute("from", flag.expression()))
                                .blankLine()
                                .block(
                                        "import",
                                        List.of(),
                                        b ->
                                                b.attribute(
                                                                "for_each",
                                                                RawText.call(
                                                                                "toset",
                                                                                Expression.strings(
                                                                                        List.of(
                                                                                                "a")))
                                                                        .expression())
                                                        .blankLine()
                                                        .attribute("id", id)));
        assertThat(text)
                .isEqualTo(
                        """
                        moved {
                          from = module.flags.split_split.this["x\\"$${y}"]
                        }

                        import {
                          for_each = toset(["a"])

                          id = "${data.split_workspace.this.id}:${each.key}"
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${file(\"/etc/hostname\")}",
                "%{ if true }x%{ endif }",
                "$${x}",
                "\\${x}",
                "a\" }\nresource \"x\" \"y\" {}\n",
                "*/ /* # //",
                "a\r\u000b\u000c\u0085\u2028\u2029b",
                "\u202e\u2066\u200d\ufeff\ue000",
                "\ud83d\ude00 {$${%%{",
                "<<EOT\nEOT\n"
            })
    void keepsTextAsData(String nasty) {
        Body body = new Body(List.of(new Attribute("x", nested(nasty))));
        String text = HclWriter.text(out -> out.comment(nasty).body(body).comment(nasty));
        Read read = (Read) HclReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.body().attributes()).hasSize(1);
        assertThat(JsonText.of(read.body().attributes().getFirst().expression()))
                .isEqualTo(JsonText.of(nested(nasty)));
        assertThat(text.lines().count()).isEqualTo(text.chars().filter(c -> c == '\n').count());
    }

    private static Expression nested(String text) {
        return Expression.object().put(text, Expression.tuple(Expression.string(text))).build();
    }

    @Test
    void takesNoNameThatIsNotOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> HclWriter.text(out -> out.attribute("a b", Expression.nothing())));
        assertThatIllegalArgumentException().isThrownBy(() -> RawText.traversal("a.b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Expression.string("a\u0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> Expression.string("\ud83d"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.number(new BigDecimal("1E+999999")));
    }
}
