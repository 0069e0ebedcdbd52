package io.colorguard.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;

/** A page that is only looked at keeps little of the answer that drew it. */
class KeptAnswerTest {

    private static final String LINE = "{\"node\":7,\"type\":\"put\",\"value\":\"Señal · ✓ 🚩\"},";

    private final UI page = new UI();

    @Test
    void weighsATenthAndComesBackToTheLetter() {
        String answer = "{\"changes\":[" + LINE.repeat(2_000) + "{}]}";

        assertThat(packed(answer)).hasSizeLessThan(answer.length() / 10).isNotEqualTo(answer);
        assertThat(unpacked()).isEqualTo(answer);
        assertThat(unpacked()).isEqualTo(answer);
    }

    @Test
    void packsNothingTwice() {
        String packed = packed("{" + LINE.repeat(500));

        KeptAnswer.pack(page);

        assertThat(kept()).isEqualTo(packed);
    }

    @Test
    void leavesAShortAnswerAsItIs() {
        assertThat(packed(LINE)).isEqualTo(LINE);
        assertThat(unpacked()).isEqualTo(LINE);
    }

    @Test
    void hasNothingToPackBeforeTheFirstAnswer() {
        KeptAnswer.pack(page);
        KeptAnswer.unpack(page);

        assertThat(kept()).isNull();
    }

    private String packed(String answer) {
        page.getInternals().setLastRequestResponse(answer);
        KeptAnswer.pack(page);
        return kept();
    }

    private String unpacked() {
        KeptAnswer.unpack(page);
        return kept();
    }

    private String kept() {
        return page.getInternals().getLastRequestResponse();
    }
}
