package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.Requirement.AUTOMATIC;
import static io.colorguard.approval.domain.Requirement.BLOCKED;
import static io.colorguard.approval.domain.Requirement.MANAGEMENT_APPROVAL;
import static io.colorguard.approval.domain.Requirement.PEER_REVIEW;
import static io.colorguard.approval.domain.Requirement.stricter;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final PersonId ANA = new PersonId("test", "ana");
    private static final PersonId BEN = new PersonId("test", "ben");

    @Rule("APR-4")
    @Test
    void countsNobodyTwice() {
        Requirement both =
                new AllOf(List.of(new Quorum(Role.REVIEWER, 1), new Quorum(Role.APPROVER, 1)));
        Ballot ana = Ballot.EMPTY.with(ANA, Role.REVIEWER).with(ANA, Role.APPROVER);

        assertThat(both.isMetBy(ana)).isFalse();
        assertThat(both.missing(ana)).containsExactly(new Quorum(Role.APPROVER, 1));
        assertThat(both.isMetBy(ana.with(BEN, Role.APPROVER))).isTrue();
    }

    @Rule("APR-4")
    @Test
    void tellsHowManyAreStillWanted() {
        assertThat(new Quorum(Role.REVIEWER, 3).missing(Ballot.EMPTY.with(ANA, Role.REVIEWER)))
                .containsExactly(new Quorum(Role.REVIEWER, 2));
    }

    @Rule("APR-4")
    @Test
    void aPeersVoteIsNoManagementApprovalNorTheOtherWayRound() {
        assertThat(MANAGEMENT_APPROVAL.isMetBy(Ballot.EMPTY.with(ANA, Role.REVIEWER))).isFalse();
        assertThat(PEER_REVIEW.isMetBy(Ballot.EMPTY.with(ANA, Role.APPROVER))).isFalse();
    }

    @Rule("APR-2")
    @Test
    void isMetByNobodyWhenBlockedAndByNoVoteWhenAutomatic() {
        assertThat(AUTOMATIC.isMetBy(Ballot.EMPTY)).isTrue();
        assertThat(BLOCKED.isMetBy(Ballot.EMPTY.with(ANA, Role.APPROVER))).isFalse();
    }

    @Rule("APR-2")
    @Test
    void keepsMorePeersBesideOneApprover() {
        assertThat(stricter(new Quorum(Role.REVIEWER, 2), MANAGEMENT_APPROVAL))
                .isEqualTo(
                        new AllOf(
                                List.of(
                                        new Quorum(Role.REVIEWER, 2),
                                        new Quorum(Role.APPROVER, 1))));
        assertThat(stricter(PEER_REVIEW, MANAGEMENT_APPROVAL)).isEqualTo(MANAGEMENT_APPROVAL);
    }

    @Rule("APR-2")
    @Property
    void theStricterAsksForAllThatEitherAsks(
            @ForAll("requirements") Requirement one, @ForAll("requirements") Requirement other) {
        Requirement both = stricter(one, other);

        assertThat(both).isEqualTo(stricter(other, one));
        assertThat(both.isAtLeast(one)).isTrue();
        assertThat(both.isAtLeast(other)).isTrue();
        assertThat(stricter(both, one)).isEqualTo(both);
    }

    @Rule("APR-2")
    @Property
    void theStricterOfThreeDoesNotDependOnTheirOrder(
            @ForAll("requirements") Requirement one,
            @ForAll("requirements") Requirement two,
            @ForAll("requirements") Requirement three) {
        assertThat(stricter(stricter(one, two), three))
                .isEqualTo(stricter(one, stricter(two, three)));
    }

    @Provide
    Arbitrary<Requirement> requirements() {
        Arbitrary<Requirement> simple =
                Arbitraries.of(AUTOMATIC, PEER_REVIEW, MANAGEMENT_APPROVAL, BLOCKED);
        Arbitrary<Requirement> quorums =
                Arbitraries.of(Role.REVIEWER, Role.APPROVER)
                        .flatMap(role ->
                                Arbitraries.integers()
                                        .between(1, 4)
                                        .map(count -> new Quorum(role, count)));
        return Arbitraries.oneOf(simple, quorums);
    }
}
