package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentTest {

    private static final Person ANA = new Person(new PersonId("test", "ana"), "ana", "Ana");

    @Test
    @Rule("TLK-1")
    void keepsTheTextAsItWasSaid() {
        assertThat(said("  Two lines\n\tand <b>no</b> markup \n").require().text())
                .isEqualTo("Two lines\n\tand <b>no</b> markup");
        assertThat(said("x".repeat(4_000)).reasons()).isEmpty();
    }

    @Test
    @Rule("TLK-1")
    void refusesWhatIsNoText() {
        assertThat(keys(said(" \n "))).containsExactly("approval.refusal.comment.blank");
        assertThat(keys(said("x".repeat(4_001))))
                .containsExactly("approval.refusal.comment.too_long");
        assertThat(keys(said("a\u0000b"))).containsExactly("approval.refusal.comment.unclean");
        assertThat(keys(said("half \ud83d"))).containsExactly("approval.refusal.comment.unclean");
        assertThat(said("").reasons()).allMatch(refusal -> "text".equals(refusal.field()));
    }

    @Test
    @Rule("TLK-3")
    void mentionsAtMostTwentyPeople() {
        Comment comment = said("x").require();
        assertThat(comment.mentioning(Collections.nCopies(20, ANA)).reasons()).isEmpty();
        assertThat(keys(comment.mentioning(Collections.nCopies(21, ANA))))
                .containsExactly("approval.refusal.comment.mentions");
    }

    private static Outcome<Comment> said(String text) {
        return Comment.said(ANA, Instant.EPOCH, text);
    }

    private static List<String> keys(Outcome<Comment> outcome) {
        return outcome.reasons().stream().map(Refusal::messageKey).toList();
    }
}
