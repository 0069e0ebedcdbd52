package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class DataTableTest {

    private final DataTable table =
            new DataTable("Sessions", "Person", "Since", "")
                    .row(new Span("Ana"), new Span("1 h"), new Span("End"));

    @Test
    void eachValueKnowsTheNameOfItsColumn() {
        assertThat(table.getElement().getOuterHTML())
                .containsSubsequence(
                        "data-head=\"Person\"", "Ana", "data-head=\"Since\"", "1 h", "End")
                .doesNotContain("data-head=\"\"");
    }

    @Test
    void itsPartsStayThoseOfATableWhereTheyAreDrawnAsCards() {
        assertThat(table.getElement().getOuterHTML())
                .containsSubsequence(
                        "role=\"table\"", "role=\"columnheader\"", "role=\"row\"", "role=\"cell\"");
    }
}
