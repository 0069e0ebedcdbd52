package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.Edit;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.Environment;
import java.util.List;

/**
 * What is different between two contents of a flag, in sentences: about the flag, then by
 * environment.
 */
public final class DifferenceInWords extends Div {

    public DifferenceInWords(Difference difference, List<Environment> environments) {
        addClassNames("stack", "stack-2");
        if (difference.isEmpty()) {
            add(new Span(getTranslation("catalog.edit.nothing")));
        }
        EditWords words = new EditWords(getLocale());
        difference.about().forEach(change -> add(new Div(words.of(change))));
        for (Environment environment : environments) {
            List<Edit> edits = difference.definitions().get(environment.key());
            if (edits != null) {
                add(definition(environment, edits, words));
            }
        }
    }

    private static Div definition(Environment environment, List<Edit> edits, EditWords words) {
        Div sentences = new Div();
        sentences.addClassNames("stack", "stack-1");
        Span name = new Span(environment.key());
        name.addClassName("medium");
        sentences.add(name);
        edits.forEach(edit -> sentences.add(new Div(words.of(edit))));
        Div block = new Div(TierMarker.letter(Words.look(environment), environment.key()));
        block.addClassName("say");
        block.add(sentences);
        return block;
    }
}
