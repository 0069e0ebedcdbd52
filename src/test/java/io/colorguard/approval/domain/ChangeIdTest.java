package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeIdTest {

    @Test
    void isReadAsItIsWritten() {
        ChangeId id = new ChangeId(42);

        assertThat(id).hasToString("CHG-42");
        assertThat(ChangeId.parse("CHG-42")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHG-0", "CHG-", "CHG-01", "chg-1", "CHG-1 ", "CHG-1234567890", "1"})
    void nothingElseIsANumberOfAChange(String text) {
        assertThat(ChangeId.parse(text)).isEmpty();
    }

    @Test
    void numbersAreComparedAsNumbers() {
        List<ChangeId> sorted = Stream.of(10, 9, 100).map(ChangeId::new).sorted().toList();

        assertThat(sorted).extracting(ChangeId::number).containsExactly(9, 10, 100);
    }

    @Test
    void noneYetComesBeforeTheFirst() {
        assertThat(ChangeId.NONE_YET).isLessThan(new ChangeId(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangeId(-1));
    }
}
