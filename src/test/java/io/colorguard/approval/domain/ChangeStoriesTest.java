package io.colorguard.approval.domain;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Command.What;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;

/** Thousands of stories of changes, after each step of which approvals must be sound. */
class ChangeStoriesTest {

    private static final int STEPS = 50;

    @Rule({"APR-2", "APR-3", "APR-4", "APR-5", "APR-6", "APR-7", "APR-10", "APR-11", "APR-13"})
    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void nothingGoesAheadThatWasNotAgreedTo(@ForAll("stories") ActionChain<ChangeWorld> story) {
        ChangeWorld end = story.run();

        Statistics.label("people agreed").collect(end.agreements > 0);
        Statistics.label("people agreed")
                .coverage(stories -> stories.check(true).percentage(share -> share > 15));
    }

    @Provide
    Arbitrary<ActionChain<ChangeWorld>> stories() {
        return Arbitraries.integers()
                .between(5, STEPS)
                .flatMap(steps ->
                        ActionChain.startWith(ChangeWorld::new)
                                .withAction(new Anything())
                                .withMaxTransformations(steps));
    }

    /** Any command, told by its name when a story fails. */
    private static final class Anything implements Action.Independent<ChangeWorld> {
        @Override
        public Arbitrary<Transformer<ChangeWorld>> transformer() {
            return commands()
                    .map(command ->
                            Transformer.mutate(command.toString(), world -> world.run(command)));
        }
    }

    static Arbitrary<Command> commands() {
        Arbitrary<What> what =
                Arbitraries.frequency(
                        Tuple.of(6, What.DRAFT),
                        Tuple.of(6, What.EDIT),
                        Tuple.of(8, What.SUBMIT),
                        Tuple.of(16, What.APPROVE),
                        Tuple.of(8, What.APPROVE_AS_SEEN_BEFORE),
                        Tuple.of(1, What.ASK),
                        Tuple.of(1, What.REJECT),
                        Tuple.of(1, What.WITHDRAW),
                        Tuple.of(3, What.REOPEN),
                        Tuple.of(1, What.LOSE_ROLES),
                        Tuple.of(2, What.GAIN_ROLES),
                        Tuple.of(1, What.MOVE_BASE),
                        Tuple.of(1, What.CHANGE_POLICY),
                        Tuple.of(1, What.KILL));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 9))
                .as(Command::new);
    }
}
