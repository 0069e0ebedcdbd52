package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.ReadResult.Read;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("TFM-4")
class HclCommentsTest {

    @Test
    void attachesCommentsToWhatTheyStandBeside() {
        String text =
                """
                # a flag
                // of mine
                x = [ # of the first
                  { a = [1, 2] }, # behind the first
                  # above the second
                  {
                    b = ["dev"] # Not in prod yet
                    c = 1
                  } # behind the second
                  # of nobody
                ]
                """;
        Read read = read(text);
        Attribute x = read.body().attributes().getFirst();
        TupleExpression tuple = (TupleExpression) x.expression();
        assertThat(x.comments().leading()).containsExactly("a flag", "of mine");
        assertThat(tuple.items().get(0).comments())
                .isEqualTo(new Comments(List.of("of the first"), "behind the first"));
        assertThat(tuple.items().get(1).comments())
                .isEqualTo(new Comments(List.of("above the second"), "behind the second"));
        ObjectExpression second = (ObjectExpression) tuple.items().get(1).value();
        assertThat(second.find("b").orElseThrow().comments().behind()).contains("Not in prod yet");
        assertThat(second.find("c").orElseThrow().comments().isEmpty()).isTrue();
        assertThat(read.comments()).hasSize(8);
    }

    @Test
    void countsCommentedOutFlags() {
        String text =
                """
                feature_flags = [
                  #   {
                  #     name = "old"
                  #     environment_configs = {
                  #       dev = { name = "not a flag" }
                  #     }
                  #   },
                  #   { name = "one line {" }
                  # just { braces }
                  #   {
                  #     name = "older"
                  #   }
                ]
                """;
        assertThat(read(text).commentedOut())
                .containsExactly(
                        new CommentedOutBlock("old", new Position(2, 3)),
                        new CommentedOutBlock("older", new Position(10, 3)));
    }

    @Test
    void replacesWhatCannotBeSeenInComments() {
        assertThat(read("# a\u202eb\rc\u0007d\nx = 1").comments())
                .containsExactly(new Comment("a b c d", new Position(1, 1)));
    }

    private static Read read(String text) {
        return (Read) HclReader.read(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
