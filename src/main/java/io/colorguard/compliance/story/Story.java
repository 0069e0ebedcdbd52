package io.colorguard.compliance.story;

import java.util.List;

/**
 * The whole story of a change in one language, the same on a page and on paper.
 *
 * @param title of the document
 * @param about what it is, and when it was taken
 */
public record Story(String title, String about, List<Chapter> chapters) {

    public Story {
        chapters = List.copyOf(chapters);
    }

    /** A part of the story under a heading. */
    public record Chapter(String title, List<Passage> passages) {
        public Chapter {
            passages = List.copyOf(passages);
        }
    }
}
