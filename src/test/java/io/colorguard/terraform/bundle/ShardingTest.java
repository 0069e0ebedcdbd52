package io.colorguard.terraform.bundle;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("TFM-2")
class ShardingTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,     1,   1
                    100,   1,   1
                    101,   1,   4
                    1000,  1,   32
                    10000, 1,   256
                    20,    16,  16
                    """)
    void dealsOutToAsManyMapsAsAreNeededButNeverFewer(int flags, int before, int shards) {
        assertThat(Sharding.of(flags(flags), before).shards()).isEqualTo(shards);
    }

    @Test
    void keepsEveryMapAtAHundredFlags() {
        List<String> flags = flags(10_000);
        Sharding sharding = Sharding.of(flags, 1);
        assertThat(flags.stream().collect(groupingBy(sharding::of, counting())).values())
                .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(100));
    }

    @Test
    void movesNoFlagWhenOthersAreAdded() {
        Sharding few = Sharding.of(flags(1_000), 1);
        Sharding more = Sharding.of(flags(1_100), few.shards());
        assertThat(more).isEqualTo(few);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1,   0,  ''
                    4,   3,  _03
                    256, 7,  _007
                    """)
    void namesShardsSoThatTheySort(int shards, int shard, String suffix) {
        assertThat(new Sharding(shards).suffix(shard)).isEqualTo(suffix);
    }

    private static List<String> flags(int count) {
        return IntStream.range(0, count).mapToObj(i -> "flag-" + i).toList();
    }
}
