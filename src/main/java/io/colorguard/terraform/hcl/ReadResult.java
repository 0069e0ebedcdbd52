package io.colorguard.terraform.hcl;

import java.util.List;

/** What became of a text: read in full, or refused with every problem that was found. */
public sealed interface ReadResult {

    /** The text as a tree, all its comments, and the flag-like objects found inside them. */
    record Read(Body body, List<Comment> comments, List<CommentedOutBlock> commentedOut)
            implements ReadResult {
        public Read {
            comments = List.copyOf(comments);
            commentedOut = List.copyOf(commentedOut);
        }
    }

    /** Refused: the problems in the order of their places, at least one. */
    record Unreadable(List<Problem> problems) implements ReadResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
