package io.colorguard.approval.domain;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Command.What;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;

/** Thousands of stories of changes, after each step of which approvals must be sound. */
class ChangeStoriesTest {

    private static final int STEPS = 50;

    @Rule({
        "APR-2", "APR-3", "APR-4", "APR-5", "APR-6", "APR-7", "APR-8", "APR-9", "APR-10", "APR-11",
        "APR-13", "APR-15"
    })
    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void nothingGoesAheadThatWasNotAgreedTo(@ForAll("stories") ActionChain<ChangeWorld> story) {
        ChangeWorld end = story.run();

        for (ChangeWorld.Event event : ChangeWorld.Event.values()) {
            Statistics.label(event.name()).collect(end.happened.contains(event));
            Statistics.label(event.name())
                    .coverage(stories -> stories.check(true).percentage(share -> share > 0.5));
        }
    }

    @Provide
    Arbitrary<ActionChain<ChangeWorld>> stories() {
        return below(STEPS / 2)
                .flatMap(steps ->
                        ActionChain.startWith(ChangeWorld::new)
                                .withAction(new Anything())
                                .withMaxTransformations(STEPS - steps));
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
                        Tuple.of(3, What.DRAFT),
                        Tuple.of(12, What.PROPOSE),
                        Tuple.of(6, What.EDIT),
                        Tuple.of(6, What.SUBMIT),
                        Tuple.of(24, What.APPROVE),
                        Tuple.of(8, What.APPROVE_AS_SEEN_BEFORE),
                        Tuple.of(1, What.ASK),
                        Tuple.of(1, What.REJECT),
                        Tuple.of(1, What.WITHDRAW),
                        Tuple.of(4, What.REOPEN),
                        Tuple.of(1, What.LOSE_ROLES),
                        Tuple.of(3, What.GAIN_ROLES),
                        Tuple.of(2, What.MOVE_BASE),
                        Tuple.of(6, What.WAIT),
                        Tuple.of(3, What.EXPIRE),
                        Tuple.of(2, What.CHOOSE_WINDOW),
                        Tuple.of(2, What.FREEZE),
                        Tuple.of(2, What.LIFT_FREEZE),
                        Tuple.of(8, What.RELEASE),
                        Tuple.of(3, What.PROPOSE_POLICY),
                        Tuple.of(3, What.ACCEPT_POLICY),
                        Tuple.of(1, What.KILL),
                        Tuple.of(1, What.SWITCH),
                        Tuple.of(1, What.TAKE_BACK),
                        Tuple.of(1, What.REVIEW_EMERGENCY));
        return Combinators.combine(
                        what, below(6), below(3), below(8), below(10), below(10).map(n -> n == 0))
                .as(Command::new);
    }

    private static Arbitrary<Integer> below(int limit) {
        return Arbitraries.integers()
                .between(0, limit - 1)
                .withDistribution(RandomDistribution.uniform());
    }
}
