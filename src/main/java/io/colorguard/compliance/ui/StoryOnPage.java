package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.compliance.story.Passage;
import io.colorguard.compliance.story.Story;
import io.colorguard.compliance.story.Story.Chapter;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.KeyValueList;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.Still;
import java.util.List;
import java.util.regex.Pattern;

/** A story as a page: a card for each chapter, all of it markup that the browser keeps. */
record StoryOnPage(Story story) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    Component draw() {
        Div all = new Div();
        all.addClassNames("stack", "story");
        story.chapters().forEach(chapter -> all.add(draw(chapter)));
        return all;
    }

    private static Panel draw(Chapter chapter) {
        Div inside = new Div();
        inside.addClassNames("pad", "stack", "stack-3");
        chapter.passages().forEach(passage -> inside.add(draw(passage)));
        return new Panel(chapter.title()).body(Still.of(inside));
    }

    private static Component draw(Passage passage) {
        return switch (passage) {
            case Passage.Heading(var text) -> new H3(text);
            case Passage.Sentence(var text) -> new Paragraph(text);
            case Passage.Quote(var text) -> styled(new Paragraph(text), "said");
            case Passage.Facts(var facts) -> facts(facts);
            case Passage.Table table -> table(table);
            case Passage.Code(var title, var text) -> code(title, text);
        };
    }

    private static Component facts(List<Passage.Fact> facts) {
        KeyValueList list = new KeyValueList();
        facts.forEach(fact -> list.put(fact.name(), value(fact.value())));
        return list;
    }

    private static Component table(Passage.Table table) {
        DataTable drawn = new DataTable(table.title(), table.heads().toArray(String[]::new));
        table.rows()
                .forEach(row ->
                        drawn.row(row.stream().map(StoryOnPage::value).toArray(Component[]::new)));
        return new Div(styled(new Paragraph(table.title()), "medium"), drawn);
    }

    private static Component code(String title, String text) {
        HtmlContainer code = new HtmlContainer("pre");
        code.setText(text);
        code.getElement().setAttribute("tabindex", "0");
        code.getElement().setAttribute("role", "region");
        code.getElement().setAttribute("aria-label", title);
        return new Div(styled(new Paragraph(title), "faint"), styled(code, "code"));
    }

    private static Component value(String text) {
        return styled(new Span(text), HASH.matcher(text).matches() ? "mono" : "said");
    }

    private static <T extends Component & com.vaadin.flow.component.HasStyle> T styled(
            T component, String style) {
        component.addClassName(style);
        return component;
    }
}
