package io.colorguard.uikit;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/**
 * A short JSON text in running lines, its notable pieces marked: {@code new InlineJson(List.of(new
 * Piece("{", false), new Piece("\"timeout\": 60", true), new Piece("}", false)))}.
 */
public final class InlineJson extends Div {

    /** A piece of the text, whole members for instance. */
    public record Piece(String text, boolean marked) {}

    public InlineJson(List<Piece> pieces) {
        addClassName("json");
        StringBuilder markup = new StringBuilder();
        for (Piece piece : pieces) {
            markup.append(piece.marked() ? "<mark>" : "");
            CodeMarkup.append(Highlight.JSON.spans(piece.text()), markup);
            markup.append(piece.marked() ? "</mark>" : "");
        }
        getElement().setProperty("innerHTML", markup.toString());
    }
}
