package io.colorguard.catalog.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.json.JsonText.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"CFG-1", "CFG-7"})
class JsonTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"b": 1, "a": [true, false, null]} | {"a":[true,false,null],"b":1}
                    1.50                               | 1.5
                    1e3                                | 1000
                    -0.0                               | 0
                    0.1234567890123456789              | 0.1234567890123456789
                    12345678901234567890               | 12345678901234567890
                    "\\u0041\\/\\u00e9"                | "A/é"
                    "\\ud83d\\ude00\\n"                | "😀\\n"
                    "e\\u0301"                         | "é"
                    {}                                 | {}
                    []                                 | []
                    """)
    void equalValuesHaveOneText(String text, String canonical) {
        assertThat(JsonText.read(text))
                .isInstanceOfSatisfying(
                        JsonText.Value.class,
                        value -> assertThat(value.json().canonical()).isEqualTo(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a": 1,}        | SYNTAX              | 8
                    {'a': 1}         | SYNTAX              | 1
                    {"a" 1}          | SYNTAX              | 5
                    [1 2]            | SYNTAX              | 3
                    1 2              | SYNTAX              | 2
                    01               | SYNTAX              | 1
                    .5               | SYNTAX              | 0
                    NaN              | SYNTAX              | 0
                    tru              | SYNTAX              | 0
                    "\\x"            | SYNTAX              | 2
                    ``               | TRUNCATED           | 0
                    {"a":            | TRUNCATED           | 5
                    "abc             | TRUNCATED           | 4
                    {"a":1,"a":1}    | DUPLICATE_KEY       | 7
                    {"é":1,"e\\u0301":1} | DUPLICATE_KEY   | 7
                    1e401            | NUMBER_OUT_OF_RANGE | 0
                    1e-999999999     | NUMBER_OUT_OF_RANGE | 0
                    1e99999999999999 | NUMBER_OUT_OF_RANGE | 0
                    "\\u0000"        | TEXT                | 0
                    "\\ud83d"        | TEXT                | 0
                    """)
    void refusesWhatCannotBeKept(String text, Fault fault, int offset) {
        assertThat(JsonText.read(text)).isEqualTo(new JsonText.Wrong(fault, offset));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(JsonText.read("[".repeat(64) + "]".repeat(64)))
                .isInstanceOf(JsonText.Value.class);
        assertThat(JsonText.read("[".repeat(65) + "]".repeat(65)))
                .isEqualTo(new JsonText.Wrong(Fault.TOO_DEEP, 64));
        assertThat(JsonText.read("[".repeat(100_000)))
                .isEqualTo(new JsonText.Wrong(Fault.TOO_DEEP, 64));
    }

    @Property(tries = 500)
    void keyOrderAndWhiteSpaceNeverMatter(@ForAll("objects") Map<String, Integer> members) {
        List<String> names = new ArrayList<>(members.keySet());
        Collections.shuffle(names, new Random(members.hashCode()));
        Map<String, Integer> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, members.get(name)));
        assertThat(canonical(write(shuffled, "\n \t"))).isEqualTo(canonical(write(members, "")));
    }

    @Property(tries = 500)
    void readingTheCanonicalTextChangesNothing(@ForAll("objects") Map<String, Integer> members) {
        String canonical = canonical(write(members, ""));
        assertThat(canonical(canonical)).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<Map<String, Integer>> objects() {
        return Arbitraries.maps(
                Arbitraries.strings()
                        .withChars("abzé\\\"/{}$%\t 😀".toCharArray())
                        .ofMaxLength(6)
                        .filter(s -> !hasHalfCharacter(s)),
                Arbitraries.integers());
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static String write(Map<String, Integer> members, String space) {
        StringBuilder out = new StringBuilder("{" + space);
        members.forEach((name, value) ->
                out.append(out.toString().equals("{" + space) ? "" : ",")
                        .append(space)
                        .append(Json.text(name).canonical())
                        .append(space + ":" + space)
                        .append(value));
        return out.append(space).append("}").toString();
    }

    private static String canonical(String text) {
        return ((JsonText.Value) JsonText.read(text)).json().canonical();
    }
}
