package io.colorguard.compliance.story;

import io.colorguard.compliance.story.Passage.Fact;
import io.colorguard.compliance.story.Story.Chapter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A chapter while it is written. */
final class Sheet {

    private final Tongue tongue;
    private final String title;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /**
     * @param title key of its heading among the story's texts
     */
    Sheet(Tongue tongue, String title) {
        this.tongue = tongue;
        this.title = title;
    }

    Sheet heading(String text) {
        return add(new Passage.Heading(text));
    }

    /** A sentence of the story. */
    Sheet sentence(String key, Object... arguments) {
        return add(new Passage.Sentence(tongue.tell(key, arguments)));
    }

    /** A sentence that is said already. */
    Sheet said(String text) {
        return add(new Passage.Sentence(text));
    }

    Sheet quote(String text) {
        return add(new Passage.Quote(text));
    }

    Sheet code(String head, String text) {
        return add(new Passage.Code(head, text));
    }

    /** A fact; those that follow each other stand together. */
    Sheet fact(String key, String value) {
        facts.add(new Fact(tongue.tell(key), value));
        return this;
    }

    /** A table whose title and heads are the story's texts; nothing where it has no rows. */
    Sheet table(String head, List<List<String>> rows, String... heads) {
        return rows.isEmpty()
                ? this
                : add(
                        new Passage.Table(
                                tongue.tell(head),
                                Arrays.stream(heads).map(it -> tongue.tell(it)).toList(),
                                rows));
    }

    Chapter done() {
        flush();
        return new Chapter(tongue.tell(title), passages);
    }

    private Sheet add(Passage passage) {
        flush();
        passages.add(passage);
        return this;
    }

    private void flush() {
        if (!facts.isEmpty()) {
            passages.add(new Passage.Facts(facts));
            facts.clear();
        }
    }
}
