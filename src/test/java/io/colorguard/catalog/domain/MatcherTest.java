package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Matcher.Text;
import io.colorguard.catalog.domain.Matcher.TextTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One matcher covers another where whatever meets the other meets it as well. */
@Rule("CFG-6")
class MatcherTest {

    private static final Matcher REGION = in("region", false, "eu", "us");

    private static Text in(String attribute, boolean negate, String... values) {
        return new Text(TextTest.IN_LIST_STRING, attribute, List.of(values), negate);
    }

    @Test
    void aLongerListCoversAShorterOne() {
        assertThat(REGION.covers(in("region", false, "us"))).isTrue();
        assertThat(REGION.covers(in("region", false, "us", "eu", "us"))).isTrue();
        assertThat(REGION.covers(in("region", false, "us", "asia"))).isFalse();
    }

    @Test
    void anotherAttributeTestOrSortOfMatcherIsNotCovered() {
        assertThat(REGION.covers(in("tier", false, "us"))).isFalse();
        assertThat(
                        REGION.covers(
                                new Text(
                                        TextTest.STARTS_WITH_STRING,
                                        "region",
                                        List.of("us"),
                                        false)))
                .isFalse();
        assertThat(REGION.covers(new Matcher.Regex("region", "us", false))).isFalse();
    }

    @Test
    void aNegatedListCoversOnlyItsLike() {
        Matcher others = in("region", true, "eu", "us");
        assertThat(others.covers(in("region", true, "us", "eu"))).isTrue();
        assertThat(others.covers(in("region", true, "us"))).isFalse();
        assertThat(others.covers(REGION)).isFalse();
        assertThat(REGION.covers(others)).isFalse();
    }

    @Test
    void otherMatchersCoverTheirEquals() {
        Matcher segment = new Matcher.InSegment("premium", false);
        assertThat(segment.covers(new Matcher.InSegment("premium", false))).isTrue();
        assertThat(segment.covers(new Matcher.InSegment("basic", false))).isFalse();
        assertThat(segment.covers(new Matcher.InSegment("premium", true))).isFalse();
    }
}
