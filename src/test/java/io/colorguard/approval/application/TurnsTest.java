package io.colorguard.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequests.Place;
import io.colorguard.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    private static final WorkspaceId HERE = new WorkspaceId(new UUID(0, 1));

    @Rule({"APR-8", "APR-9"})
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1_000, 1_201})
    void reachesEveryChangeOnceHoweverManyWaitBeforeIt(int many) {
        List<Place> all = places(many);
        List<Place> reached = new ArrayList<>();
        int done =
                new Turns()
                        .each(
                                Place.BEFORE_ALL,
                                source(all),
                                one -> reached.add(one) && one.change().number() % 2 == 0)
                        .over();

        assertThat(reached).isEqualTo(all);
        assertThat(done).isEqualTo(many / 2);
    }

    @Rule("JOB-2")
    @Test
    void whatFailsIsToldOnceAllOthersHadTheirTurn() {
        List<Place> done = new ArrayList<>();

        assertThatThrownBy(() ->
                        new Turns()
                                .each(
                                        Place.BEFORE_ALL,
                                        source(places(4)),
                                        one -> done.add(unlessFirstOrThird(one)))
                                .each(
                                        Place.BEFORE_ALL,
                                        source(places(2)),
                                        one -> done.add(unlessFirstOrThird(one)))
                                .over())
                .hasMessage("1")
                .satisfies(first ->
                        assertThat(first.getSuppressed())
                                .extracting(Throwable::getMessage)
                                .containsExactly("3", "1"));
        assertThat(done).containsExactly(place(2), place(4), place(2));
    }

    private static Place unlessFirstOrThird(Place one) {
        if (one.change().number() % 2 == 1) {
            throw new IllegalStateException(String.valueOf(one.change().number()));
        }
        return one;
    }

    private static Turns.Source<Place> source(List<Place> all) {
        return (last, most) ->
                all.stream()
                        .filter(one -> one.change().compareTo(last.change()) > 0)
                        .limit(most)
                        .toList();
    }

    private static List<Place> places(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(TurnsTest::place).toList();
    }

    private static Place place(int number) {
        return new Place(HERE, new ChangeId(number));
    }
}
