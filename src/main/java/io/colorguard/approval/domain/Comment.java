package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * What somebody says of a change; it stays as it was said (TLK-1).
 *
 * @param number counts from 1 within the change
 * @param mentioned those whom the text names and who could read it then (TLK-3)
 */
public record Comment(int number, Person by, Instant at, String text, List<Person> mentioned) {

    /** The number of a comment that is not kept yet. */
    private static final int NONE_YET = 0;

    /** No comment calls more people than this. */
    public static final int MOST_MENTIONED = 20;

    public Comment {
        text = text.strip();
        mentioned = List.copyOf(mentioned);
    }

    /** What this person says now, which mentions nobody yet. */
    public static Outcome<Comment> said(Person by, Instant at, String text) {
        Comment comment = new Comment(NONE_YET, by, at, text, List.of());
        int length = comment.text().length();
        if (length == 0) {
            return refused("TLK-1", "blank");
        }
        if (length > Words.LONGEST_REASON) {
            return refused("TLK-1", "too_long", length, Words.LONGEST_REASON);
        }
        return Words.isClean(comment.text()) ? Outcome.done(comment) : refused("TLK-1", "unclean");
    }

    /** The same comment with those whom its text names. */
    public Outcome<Comment> mentioning(List<Person> named) {
        return named.size() > MOST_MENTIONED
                ? refused("TLK-3", "mentions", named.size(), MOST_MENTIONED)
                : Outcome.done(new Comment(number, by, at, text, named));
    }

    private static Outcome<Comment> refused(String rule, String what, Object... arguments) {
        return Outcome.refused(
                Refusal.invalid(rule, "approval.refusal.comment." + what, "text", arguments));
    }

    /** The same comment under its number. */
    public Comment numbered(int kept) {
        return new Comment(kept, by, at, text, mentioned);
    }
}
