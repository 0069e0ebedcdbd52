package io.colorguard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.approval.domain.ChangeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkTaleTest {

    private static final ChangeId CHANGE = new ChangeId(109);
    private static final List<String> STORY =
            List.of(
                    "days|time|who|action|flag|detail|reason|then",
                    "0|06:40|developer1|share|fx-rate-cache|prod on 40|A wider cache|open",
                    "0|06:58|approver1|comment|fx-rate-cache||the question|-",
                    "0|07:20|developer1|comment|fx-rate-cache||the answer|-");

    private final List<String> said = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    /**
     * What a story has for later than now happened an hour ago instead, and so before its cause.
     */
    @ParameterizedTest
    @CsvSource({"06:30", "06:50", "07:17", "07:21", "07:59", "23:00"})
    void answersFollowTheirQuestionWheneverTheStoryIsTold(String time) {
        Instant now = Instant.parse("2026-11-23T%s:00Z".formatted(time));
        List<Chapter> chapters = Chapter.read(STORY, now);
        TalkTale talk = new TalkTale((comment, _) -> said.add(comment.reason()));
        talk.about(chapters.getFirst());
        chapters.stream().skip(1).forEach(talk::said);

        talk.of(
                chapters.getFirst(),
                CHANGE,
                (at, step) -> {
                    times.add(at);
                    step.work().get();
                });

        assertThat(said).containsExactly("the question", "the answer");
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(times.getFirst()).isAfter(chapters.getFirst().at());
    }
}
