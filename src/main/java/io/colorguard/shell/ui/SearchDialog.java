package io.colorguard.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.SearchHit;
import io.colorguard.uikit.Glyph;
import org.jspecify.annotations.Nullable;

/** Search over everything: arrows move, Enter opens, Esc closes. */
class SearchDialog extends Dialog {

    private static final int TYPING_PAUSE = 150;
    private static final String TYPED = "element.value";

    private final Search search;
    private final WorkspaceKey workspace;
    private final Div results = new Div();
    private String asked = "";
    private @Nullable SearchHit first;

    SearchDialog(Search search, WorkspaceKey workspace) {
        this.search = search;
        this.workspace = workspace;
        getElement().setAttribute("aria-label", getTranslation("shell.search"));
        setTop("12vh");
        results.addClassName("results");
        results.getElement().setAttribute("aria-live", "polite");
        ArrowList box = new ArrowList();
        box.add(field(), results);
        add(box);
        find("");
    }

    /** Moves the focus with the arrow keys between the field and the links below it. */
    @Tag("cg-arrow-list")
    @JsModule("./arrow-list.ts")
    private static final class ArrowList extends HtmlContainer {
        ArrowList() {
            addClassName("searchdialog");
        }
    }

    private TextField field() {
        TextField field = new TextField();
        field.setAriaLabel(getTranslation("shell.search"));
        field.setPlaceholder(getTranslation("shell.search.placeholder"));
        field.setPrefixComponent(Glyph.SEARCH.icon());
        field.setClearButtonVisible(true);
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.addValueChangeListener(change -> find(change.getValue()));
        // What stands in the field counts, not what was found for the letters before.
        field.getElement()
                .addEventListener(
                        "keydown", event -> open(event.getEventData().get(TYPED).asString()))
                .addEventData(TYPED)
                .setFilter("event.key === 'Enter'")
                .stopPropagation()
                .preventDefault();
        return field;
    }

    /** Opens the first result for the text, or says that there is none. */
    void open(String text) {
        if (!text.equals(asked)) {
            find(text);
        }
        if (first instanceof SearchHit hit) {
            close();
            UI.getCurrent().navigate(hit.href());
        }
    }

    private void find(String text) {
        asked = text;
        first = null;
        results.removeAll();
        var groups = search.find(workspace, text);
        if (groups.isEmpty()) {
            Paragraph hint =
                    new Paragraph(
                            getTranslation(
                                    text.isBlank() ? "shell.search.hint" : "shell.search.none"));
            hint.addClassNames("faint", "pad-3");
            results.add(hint);
        }
        for (Search.Group group : groups) {
            H2 heading = new H2(getTranslation(group.headingKey()));
            heading.addClassName("eyebrow");
            results.add(heading);
            group.hits().forEach(hit -> results.add(link(hit)));
            first = first == null ? group.hits().getFirst() : first;
        }
    }

    private Component link(SearchHit hit) {
        Span title = new Span(hit.title());
        title.addClassName("trunc");
        Span note = new Span(hit.note());
        note.addClassNames("xs", "faint", "end", "nowrap");
        Anchor link = new Anchor(hit.href(), hit.glyph().icon(), title, note);
        link.addClassName("result");
        link.getElement().addEventListener("click", _ -> close());
        return link;
    }
}
