package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Mentions.Piece;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("TLK-3")
class MentionsTest {

    private static final Person ANA = person("ana");
    private static final Person ANA_LIA = person("ana.lia");
    private static final Person BANK = person("ana@bank.example");
    private static final Person NUNEZ = person("núñez-1");

    private static final List<Person> PEOPLE = List.of(ANA, ANA_LIA, BANK, NUNEZ);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    @ana                          | ana
                    Look, @ana: is it?            | ana
                    (@ana)                        | ana
                    Done, @ana.                   | ana
                    Done, @ana.lia.               | ana.lia
                    Done, @ana.lia...             | ana.lia
                    @ana@bank.example, please     | ana@bank.example
                    @ana @ana.lia @ana            | ana,ana.lia
                    @núñez-1's                    | núñez-1
                    write to me@ana               | ''
                    @@ana                         | ''
                    @nobody @anabel @             | ''
                    ana                           | ''
                    """)
    void nameWhomTheTextNames(String text, String named) {
        assertThat(String.join(",", names(Mentions.among(PEOPLE, text)))).isEqualTo(named);
    }

    @Test
    void partsTellTheWholeText() {
        assertThat(Mentions.pieces("Ask @ana, not @x.", PEOPLE))
                .containsExactly(
                        new Piece.Text("Ask "), new Piece.Named(ANA), new Piece.Text(", not @x."));
    }

    @Test
    void markupStaysText() {
        String text = "<img src=x onerror=alert(1)> ${1+1} {{x}}";
        assertThat(Mentions.pieces(text, PEOPLE)).containsExactly(new Piece.Text(text));
    }

    @Test
    void everyReadingIsPossible() {
        assertThat(Mentions.possible("@ana.lia. and @x")).contains("ana.lia.", "ana.lia", "x");
        assertThat(Mentions.possible("@" + "a.".repeat(2_000))).hasSizeLessThan(210);
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::userName).toList();
    }

    private static Person person(String name) {
        return new Person(new PersonId("test", name), name, name);
    }
}
