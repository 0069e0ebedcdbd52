package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may lift a freeze, case by case. */
@Rule("APR-9")
class FreezeLiftingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    BY    | BEGINS | ENDS | IN PERSON | OWN | REASON | ANSWER
                    berta | 11:00  | 13:00 | true     | -   | paid   | lifted
                    anna  | 11:00  | 13:00 | true     | -   | paid   | own
                    anna  | 12:00  | 13:00 | true     | -   | paid   | own
                    anna  | 12:01  | 13:00 | true     | -   | paid   | lifted
                    berta | 12:01  | 13:00 | true     | -   | paid   | lifted
                    berta | 11:00  | 13:00 | false    | -   | paid   | token
                    berta | 11:00  | 13:00 | true     | 7   | paid   | waiting
                    anna  | 12:01  | 13:00 | true     | 7   | paid   | waiting
                    berta | 11:00  | 13:00 | true     | -   | ' '    | unexplained
                    berta | 11:00  | 12:00 | true     | -   | paid   | ended
                    berta | 11:00  | 12:01 | true     | -   | paid   | lifted
                    """)
    void isLiftedBySomebodyElse(
            String by,
            String begins,
            String ends,
            boolean inPerson,
            String own,
            String reason,
            String answer) {
        Freeze freeze =
                Freeze.of(
                        LocalDateTime.parse("2026-11-22T" + begins),
                        LocalDateTime.parse("2026-11-22T" + ends),
                        ZoneOffset.UTC,
                        Set.of(Tier.PRODUCTION),
                        "Payday",
                        person("anna"));
        Judge judge =
                new Judge(
                        person(by),
                        Set.of(Role.ADMINISTRATOR),
                        inPerson ? Presences.HERE : Presences.TOKEN);
        ChangeId change = own.equals("-") ? null : new ChangeId(Integer.parseInt(own));

        var outcome = new FreezeLifting(judge, change).lift(freeze, reason, NOON);

        if (answer.equals("lifted")) {
            Freeze lifted = outcome.require();
            assertThat(lifted.state(NOON)).isEqualTo(Freeze.State.LIFTED);
            assertThat(lifted.covers(Tier.PRODUCTION, NOON)).isFalse();
            assertThat(lifted.lifting()).isEqualTo(new Freeze.Lifting(person(by), NOON, reason));
        } else {
            assertThat(outcome.reasons())
                    .extracting(it -> it.messageKey())
                    .containsExactly("approval.refusal.freeze." + answer);
        }
    }

    private static Person person(String name) {
        return new Person(new PersonId("test", name), name, name);
    }
}
