package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.Difference.FieldChange;
import io.colorguard.catalog.domain.Edit;
import io.colorguard.uikit.TierMarker;
import io.colorguard.uikit.WordChange;
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
        difference.about().forEach(change -> add(about(change)));
        for (Environment environment : environments) {
            List<Edit> edits = difference.definitions().get(environment.key());
            if (edits != null) {
                add(definition(environment, edits));
            }
        }
    }

    private Div about(FieldChange change) {
        Span field = Words.mono(change.field());
        field.addClassName("xs");
        String from = change.from() == null ? "–" : change.from();
        String to = change.to() == null ? "–" : change.to();
        return new Div(field, new Span(" "), new WordChange(from, to));
    }

    private static Div definition(Environment environment, List<Edit> edits) {
        Div sentences = new Div();
        sentences.addClassNames("stack", "stack-1");
        Span name = new Span(environment.key());
        name.addClassName("medium");
        sentences.add(name);
        edits.forEach(edit -> sentences.add(new EditInWords(edit)));
        Div block = new Div(TierMarker.letter(Words.look(environment), environment.key()));
        block.addClassName("say");
        block.add(sentences);
        return block;
    }
}
