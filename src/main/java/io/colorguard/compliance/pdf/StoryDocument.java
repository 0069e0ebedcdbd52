package io.colorguard.compliance.pdf;

import io.colorguard.compliance.story.Story;
import java.util.List;
import java.util.Locale;
import org.xml.sax.SAXException;

/** A story as a document: bookmarks, numbered pages, and what machines read of it. */
record StoryDocument(Story story, Locale language, String page) {

    private static final String XMP = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String END = "end";

    void write(FoDocument document) throws SAXException {
        document.open(
                "root",
                "font-family",
                "Inter",
                "font-size",
                "9pt",
                "line-height",
                "12.5pt",
                "xml:lang",
                language.getLanguage());
        layout(document);
        metadata(document);
        bookmarks(document);
        document.open(
                "page-sequence", "master-reference", "a4", "language", language.getLanguage());
        footer(document);
        document.open("flow", "flow-name", "xsl-region-body");
        StoryPages pages = new StoryPages(document);
        pages.title(story.title(), story.about());
        List<Story.Chapter> chapters = story.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            pages.chapter(chapters.get(i), id(i));
        }
        document.empty("block", "id", END);
        document.end();
    }

    private static String id(int chapter) {
        return "chapter" + (chapter + 1);
    }

    private static void layout(FoDocument document) throws SAXException {
        document.open("layout-master-set")
                .open(
                        "simple-page-master",
                        "master-name",
                        "a4",
                        "page-width",
                        "210mm",
                        "page-height",
                        "297mm",
                        "margin",
                        "15mm 15mm 10mm 15mm")
                .empty("region-body", "margin-bottom", "12mm")
                .empty("region-after", "extent", "7mm")
                .close()
                .close();
    }

    private void metadata(FoDocument document) throws SAXException {
        document.open("declarations")
                .openIn(XMP, "x:xmpmeta")
                .openIn(RDF, "rdf:RDF")
                .openIn(RDF, "rdf:Description", "rdf:about", "")
                .openIn(DC, "dc:title")
                .text(Legible.of(story.title(), BundledFont.SANS, false))
                .close()
                .openIn(DC, "dc:language")
                .text(language.getLanguage())
                .close()
                .close()
                .close()
                .close()
                .close();
    }

    private void bookmarks(FoDocument document) throws SAXException {
        document.open("bookmark-tree");
        for (int i = 0; i < story.chapters().size(); i++) {
            document.open("bookmark", "internal-destination", id(i))
                    .open("bookmark-title")
                    .text(story.chapters().get(i).title())
                    .close()
                    .close();
        }
        document.close();
    }

    private void footer(FoDocument document) throws SAXException {
        document.open("static-content", "flow-name", "xsl-region-after", "role", "artifact")
                .open(
                        "block",
                        "font-size",
                        "7.5pt",
                        "color",
                        "#5b6472",
                        "text-align-last",
                        "justify")
                .text(Legible.of(story.title(), BundledFont.SANS, false))
                .open("leader", "leader-pattern", "space")
                .close()
                .text(page + " ")
                .empty("page-number")
                .text(" / ")
                .empty("page-number-citation", "ref-id", END)
                .close()
                .close();
    }
}
