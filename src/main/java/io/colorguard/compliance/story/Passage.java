package io.colorguard.compliance.story;

import java.util.List;

/** What a chapter is made of. All of it is text; nothing in it is carried out or formatted. */
public sealed interface Passage {

    /** A smaller heading. */
    record Heading(String text) implements Passage {}

    /** A sentence of the portal. */
    record Sentence(String text) implements Passage {}

    /** What a person wrote, as they wrote it. */
    record Quote(String text) implements Passage {}

    /** Names and what they are. */
    record Facts(List<Fact> facts) implements Passage {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name and what it is. */
    record Fact(String name, String value) {}

    /** Rows under heads. */
    record Table(String title, List<String> heads, List<List<String>> rows) implements Passage {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A text in which every character and line end counts. */
    record Code(String title, String text) implements Passage {}
}
