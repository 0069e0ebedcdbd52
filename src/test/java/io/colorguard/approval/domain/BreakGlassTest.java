package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakGlassTest {

    @Rule("APR-11")
    @Test
    void isLateOnceADayHasPassed() {
        BreakGlass glass = glass(Requirement.Level.PEER_REVIEW);

        assertThat(glass.isLate(NOW.plus(Duration.ofHours(24)))).isFalse();
        assertThat(glass.isLate(NOW.plus(Duration.ofHours(24)).plusMillis(1))).isTrue();
        BreakGlass done = glass.reviewed(review(BERT, "All well"), Set.of(Role.REVIEWER)).require();
        assertThat(done.isLate(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThat(done.isOwed()).isFalse();
    }

    @Rule("APR-11")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    AUTOMATIC,           REVIEWER,           true
                    PEER_REVIEW,         REVIEWER,           true
                    PEER_REVIEW,         APPROVER,           true
                    PEER_REVIEW,         COMPLIANCE_OFFICER, true
                    PEER_REVIEW,         OPERATOR,           false
                    PEER_REVIEW,         ADMINISTRATOR,      false
                    MANAGEMENT_APPROVAL, REVIEWER,           false
                    MANAGEMENT_APPROVAL, APPROVER,           true
                    MANAGEMENT_APPROVAL, COMPLIANCE_OFFICER, true
                    BLOCKED,             REVIEWER,           false
                    BLOCKED,             APPROVER,           true
                    """)
    void isReviewedByWhoCouldHaveJudgedIt(Requirement.Level asked, Role role, boolean may) {
        assertThat(glass(asked).reviewed(review(BERT, "Fine"), Set.of(role)).find().isPresent())
                .isEqualTo(may);
    }

    @Rule("APR-11")
    @Test
    void nobodyReviewsTheirOwnWhateverTheirRoles() {
        assertThat(
                        glass(Requirement.Level.AUTOMATIC)
                                .reviewed(review(ANNA, "Fine"), EnumSet.allOf(Role.class))
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.glass.own");
    }

    @Rule("APR-11")
    @Test
    void aReviewSaysWhatWasFound() {
        assertThat(
                        glass(Requirement.Level.AUTOMATIC)
                                .reviewed(review(BERT, " "), Set.of(Role.REVIEWER))
                                .reasons())
                .extracting(Refusal::field)
                .containsExactly("words");
        assertThat(
                        glass(Requirement.Level.AUTOMATIC)
                                .reviewed(review(BERT, "\u0007"), Set.of(Role.REVIEWER))
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.words.unclean");
    }

    @Rule({"APR-10", "APR-11"})
    @Test
    void theFirstReviewStandsAndTheSameAgainChangesNothing() {
        BreakGlass done =
                glass(Requirement.Level.AUTOMATIC)
                        .reviewed(review(BERT, "Fine"), Set.of(Role.REVIEWER))
                        .require();

        assertThat(done.reviewed(review(BERT, "Fine"), Set.of(Role.REVIEWER)).require())
                .isSameAs(done);
        assertThat(
                        done.reviewed(review(ApprovalFixtures.CARA, "No"), Set.of(Role.APPROVER))
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.glass.reviewed");
    }

    private static FollowUp review(Person by, String words) {
        return new FollowUp(by, true, words, NOW.plus(Duration.ofHours(2)));
    }

    private static BreakGlass glass(Requirement.Level asked) {
        return new BreakGlass(
                WORKSPACE.id(),
                new ChangeId(7),
                aFlag().key(),
                "prod",
                Emergency.Name.KILL,
                asked,
                new Cause("Errors", "INC-7"),
                ANNA,
                NOW,
                null);
    }
}
