package io.colorguard.compliance.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Formatting objects, told to the formatter one by one: no markup is ever written or parsed, so no
 * text can become any.
 */
final class FoDocument {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final ContentHandler formatter;
    private final Deque<String> open = new ArrayDeque<>();

    FoDocument(ContentHandler formatter) throws SAXException {
        this.formatter = formatter;
        formatter.startDocument();
        formatter.startPrefixMapping("fo", FO);
    }

    /** Begins an object; attributes are names, each followed by its value. */
    FoDocument open(String name, String... attributes) throws SAXException {
        return openIn(FO, "fo:" + name, attributes);
    }

    /** Begins an element of another vocabulary. */
    FoDocument openIn(String space, String name, String... attributes) throws SAXException {
        AttributesImpl all = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            boolean language = attributes[i].equals("xml:lang");
            all.addAttribute(
                    language ? "http://www.w3.org/XML/1998/namespace" : "",
                    language ? "lang" : attributes[i],
                    attributes[i],
                    "CDATA",
                    attributes[i + 1]);
        }
        formatter.startElement(space, name.substring(name.indexOf(':') + 1), name, all);
        open.push(space + "|" + name);
        return this;
    }

    FoDocument text(String text) throws SAXException {
        formatter.characters(text.toCharArray(), 0, text.length());
        return this;
    }

    /** Ends the object begun last. */
    FoDocument close() throws SAXException {
        String last = open.pop();
        String name = last.substring(last.indexOf('|') + 1);
        formatter.endElement(
                last.substring(0, last.indexOf('|')), name.substring(name.indexOf(':') + 1), name);
        return this;
    }

    /** An object that holds nothing. */
    FoDocument empty(String name, String... attributes) throws SAXException {
        return open(name, attributes).close();
    }

    /** Ends everything. */
    void end() throws SAXException {
        while (!open.isEmpty()) {
            close();
        }
        formatter.endPrefixMapping("fo");
        formatter.endDocument();
    }
}
