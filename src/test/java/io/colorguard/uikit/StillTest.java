package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.colorguard.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markup says what the components would have said, and what people wrote stays text. */
class StillTest {

    @Test
    void keepsClassesAttributesAndTheOrderOfWords() {
        Span quiet = new Span("second");
        quiet.addClassNames("xs", "faint");
        Div part = new Div(new Span("first"), quiet, new Anchor("w/bank?a=1&b=2", "third"));
        part.addClassName("row");

        Still.of(part);

        assertThat(part.getClassNames()).containsExactly("row");
        assertThat(part.getChildren()).isEmpty();
        assertThat(markup(part))
                .startsWith("<span>first</span><span class=\"xs faint\">second</span><a href=")
                .contains("\"w/bank?a=1&amp;b=2\"")
                .endsWith(">third</a>");
    }

    @Test
    @Rule("SEC-1")
    void escapesWhateverPeopleWrote() {
        String text = "<img src=x onerror='alert(1)'> & \"more\"";
        Div inner = new Div(text);
        inner.getElement().setAttribute("title", text + "\" onclick=\"alert(2)");
        Div part = new Div(inner);

        Still.of(part);

        org.jsoup.nodes.Element body = org.jsoup.Jsoup.parseBodyFragment(markup(part)).body();
        assertThat(body.childrenSize()).isEqualTo(1);
        assertThat(body.child(0).attributesSize()).isEqualTo(1);
        assertThat(body.child(0).attr("title")).isEqualTo(text + "\" onclick=\"alert(2)");
        assertThat(body.child(0).childrenSize()).isZero();
        assertThat(body.child(0).wholeText()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatHearsOrDoesSomething(Component alive) {
        Div part = new Div(new Div(alive));

        assertThatThrownBy(() -> Still.of(part)).isInstanceOf(IllegalStateException.class);
    }

    static Stream<Component> refusesWhatHearsOrDoesSomething() {
        Input typed = new Input();
        typed.setValue("typed");
        return Stream.of(new Button("web component"), new NativeButton("heard", _ -> {}), typed);
    }

    private static String markup(Div part) {
        return part.getElement().getProperty("innerHTML");
    }
}
