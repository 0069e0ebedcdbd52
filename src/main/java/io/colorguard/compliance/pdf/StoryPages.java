package io.colorguard.compliance.pdf;

import io.colorguard.compliance.story.Passage;
import io.colorguard.compliance.story.Passage.Code;
import io.colorguard.compliance.story.Passage.Fact;
import io.colorguard.compliance.story.Passage.Facts;
import io.colorguard.compliance.story.Passage.Heading;
import io.colorguard.compliance.story.Passage.Quote;
import io.colorguard.compliance.story.Passage.Sentence;
import io.colorguard.compliance.story.Passage.Table;
import io.colorguard.compliance.story.Story.Chapter;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/** Puts the chapters of a story onto pages. */
final class StoryPages {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Of what stands on a page, in millimetres. */
    private static final int WIDTH = 180;

    private static final String QUIET = "#5b6472";
    private static final String LINE = "0.4pt solid #c9ced6";

    private static final String NEXT = "; keep-with-next.within-page: always";
    private static final String[] TITLE =
            look("role: H1; font-size: 18pt; line-height: 24pt; font-weight: bold");
    private static final String[] CHAPTER =
            look(
                    "role: H2; font-size: 13pt; line-height: 18pt; font-weight: bold;"
                            + " space-before: 7mm; space-after: 2mm"
                            + NEXT);
    private static final String[] HEADING =
            look(
                    "role: H3; font-size: 10pt; font-weight: bold; space-before: 4mm;"
                            + " space-after: 1mm"
                            + NEXT);
    private static final String[] QUOTE =
            look(
                    "margin-left: 3mm; padding-left: 3mm; border-left: 1.5pt solid #c9ced6;"
                            + " space-after: 2mm");
    private static final String[] TABLE =
            look("font-weight: bold; space-before: 3mm; space-after: 1mm" + NEXT);
    private static final String[] CODE_TITLE =
            look("color: " + QUIET + "; space-before: 2mm" + NEXT);
    private static final String[] CODE =
            look(
                    "font-size: 7.5pt; line-height: 10pt; background-color: #f4f5f7;"
                            + " padding: 1.5mm; margin: 1.5mm; space-after: 2mm");
    private static final String[] PRESERVED =
            look(
                    "font-family: Mono; linefeed-treatment: preserve;"
                            + " white-space-collapse: false; white-space-treatment: preserve");

    private final FoDocument document;

    StoryPages(FoDocument document) {
        this.document = document;
    }

    void title(String title, String about) throws SAXException {
        block(title, TITLE);
        block(about, "color", QUIET, "space-after", "4mm");
    }

    void chapter(Chapter chapter, String id) throws SAXException {
        document.open("block", "id", id);
        block(chapter.title(), CHAPTER);
        document.close();
        for (Passage passage : chapter.passages()) {
            passage(passage);
        }
    }

    private void passage(Passage passage) throws SAXException {
        switch (passage) {
            case Heading(var text) -> block(text, HEADING);
            case Sentence(var text) -> block(text, "space-after", "1mm");
            case Quote(var text) -> lines(text, QUOTE);
            case Facts(var facts) -> facts(facts);
            case Table table -> table(table);
            case Code code -> code(code);
        }
    }

    private void facts(List<Fact> facts) throws SAXException {
        begin("42mm", "138mm");
        document.open("table-body");
        for (Fact fact : facts) {
            document.open("table-row");
            document.open("table-cell", "role", "TH", "padding", "0.8mm 2mm 0.8mm 0");
            block(fact.name(), "color", QUIET);
            document.close();
            cell(fact.value());
            document.close();
        }
        document.close().close();
    }

    private void table(Table table) throws SAXException {
        block(table.title(), TABLE);
        begin(columns(table.heads().size()));
        document.open("table-header");
        document.open("table-row");
        for (String head : table.heads()) {
            document.open("table-cell", "padding", "1mm 2mm 1mm 0", "border-bottom", LINE);
            block(head, "color", QUIET);
            document.close();
        }
        document.close().close();
        document.open("table-body");
        for (List<String> row : table.rows()) {
            document.open("table-row", "border-bottom", LINE);
            for (String value : row) {
                cell(value);
            }
            document.close();
        }
        document.close().close();
    }

    /** As wide as each other, and together as wide as the page. */
    private static String[] columns(int count) {
        return Collections.nCopies(count, WIDTH / count + "mm").toArray(String[]::new);
    }

    private void begin(String... columns) throws SAXException {
        document.open(
                "table", "table-layout", "fixed", "width", WIDTH + "mm", "space-after", "2mm");
        for (String column : columns) {
            document.empty("table-column", "column-width", column);
        }
    }

    private void cell(String value) throws SAXException {
        document.open("table-cell", "padding", "0.8mm 2mm 0.8mm 0");
        if (HASH.matcher(value).matches()) {
            mono(value, "font-size", "7.5pt");
        } else {
            lines(value);
        }
        document.close();
    }

    private void code(Code code) throws SAXException {
        block(code.title(), CODE_TITLE);
        mono(code.text(), CODE);
    }

    private void mono(String text, String... attributes) throws SAXException {
        document.open("block", attributes)
                .open("block", PRESERVED)
                .text(Legible.of(text, BundledFont.MONO, true))
                .close()
                .close();
    }

    /** Text of people, whose line ends are theirs. */
    private void lines(String text, String... attributes) throws SAXException {
        document.open("block", attributes)
                .open("block", "linefeed-treatment", "preserve")
                .text(Legible.of(text, BundledFont.SANS, true))
                .close()
                .close();
    }

    private void block(String text, String... attributes) throws SAXException {
        document.open("block", attributes).text(Legible.of(text, BundledFont.SANS, false)).close();
    }

    /** Attributes and their values, as style sheets are written. */
    private static String[] look(String attributes) {
        return attributes.split(": |; ");
    }
}
