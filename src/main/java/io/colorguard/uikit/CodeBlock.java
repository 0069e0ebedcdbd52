package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Coloured code with line numbers and a copy button: {@code new CodeBlock("flags.auto.tfvars",
 * Highlight.HCL.lines(text))}. It scrolls by itself and takes the focus.
 */
public final class CodeBlock extends Div {

    private static final String LINE = "Number(event.target.closest('.l')?.dataset.n ?? 0)";

    private final Header header = new Header();
    private final String text;
    private final HtmlContainer code;

    public CodeBlock(String title, List<CodeLine> lines) {
        addClassName("codebox");
        text = lines.stream().map(CodeLine::text).collect(Collectors.joining("\n", "", "\n"));
        Span name = new Span(title);
        name.addClassName("trunc");
        header.add(name, new CopyButton(text, getTranslation("uikit.copy.code")));
        code = code(title, lines);
        add(header, code);
    }

    /** Marker or hash beside the title. */
    public CodeBlock beside(Component... components) {
        for (Component component : components) {
            header.addComponentAtIndex(header.getComponentCount() - 1, component);
        }
        return this;
    }

    /** Hears which line is clicked, by its number in the gutter; the keyboard needs another way. */
    public CodeBlock onLine(IntConsumer listener) {
        code.getElement()
                .addEventListener(
                        "click",
                        event -> {
                            int line = (int) event.getEventData().path(LINE).asDouble(0);
                            if (line > 0) {
                                listener.accept(line);
                            }
                        })
                .addEventData(LINE);
        return this;
    }

    /** The code alone, without the gutter. */
    public String text() {
        return text;
    }

    private HtmlContainer code(String title, List<CodeLine> lines) {
        HtmlContainer code = new HtmlContainer("pre");
        code.addClassName("code");
        code.getElement().setAttribute("tabindex", "0");
        code.getElement().setAttribute("role", "region");
        code.getElement().setAttribute("aria-label", title);
        code.getElement()
                .setProperty(
                        "innerHTML",
                        CodeMarkup.of(lines, count -> getTranslation("uikit.code.same", count)));
        return code;
    }
}
