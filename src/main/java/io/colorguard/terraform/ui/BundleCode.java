package io.colorguard.terraform.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.Bundle.Span;
import io.colorguard.uikit.CodeBlock;
import io.colorguard.uikit.CodeLine;
import io.colorguard.uikit.CodeLine.Mark;
import io.colorguard.uikit.CodeSpan;
import io.colorguard.uikit.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A file's text: where it holds flags, the one looked at is lit and the others are folded. */
class BundleCode extends Div {

    BundleCode(Bundle.Document document, Optional<Span> lit, Consumer<String> onFlag) {
        addClassName("codepane");
        Highlight highlight = document.path().endsWith(".json") ? Highlight.JSON : Highlight.HCL;
        List<CodeLine> lines = highlight.lines(document.text());
        List<CodeLine> shown = lit.map(span -> folded(lines, document.spans(), span)).orElse(lines);
        // The spans alone: the listener would keep the whole file as long as the page stands.
        List<Span> spans = document.spans();
        add(
                new CodeBlock(document.path(), shown)
                        .onLine(line ->
                                spans.stream()
                                        .filter(it -> holds(it, line))
                                        .filter(it -> !Optional.of(it).equals(lit))
                                        .findFirst()
                                        .ifPresent(it -> onFlag.accept(it.flag()))));
    }

    private static boolean holds(Span span, int line) {
        return span.first() <= line && line <= span.last();
    }

    private List<CodeLine> folded(List<CodeLine> lines, List<Span> spans, Span lit) {
        List<CodeLine> shown = new ArrayList<>();
        int next = 1;
        for (Span span : spans) {
            shown.addAll(lines.subList(next - 1, span.first() - 1));
            if (span.equals(lit)) {
                lines.subList(span.first() - 1, span.last()).stream()
                        .map(line -> line.marked(Mark.LIT))
                        .forEach(shown::add);
            } else {
                shown.add(fold(span));
            }
            next = span.last() + 1;
        }
        shown.addAll(lines.subList(next - 1, lines.size()));
        return shown;
    }

    private CodeLine fold(Span span) {
        String text =
                getTranslation("terraform.folded", span.flag(), span.last() - span.first() + 1);
        return new CodeLine(
                Integer.toString(span.first()),
                Mark.FOLD,
                List.of(new CodeSpan("  " + text, CodeSpan.Style.PLAIN)));
    }
}
