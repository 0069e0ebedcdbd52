package io.colorguard.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the comments of a text and hands each to the item that it belongs to. */
final class CommentTrail {

    /** So many that no person wrote them. */
    private static final int MAX_COMMENTS = 200_000;

    private final List<Comment> all = new ArrayList<>();
    private int unclaimed;

    /** Reads the comment at the cursor, if there is one. */
    boolean read(Cursor cursor, ProblemLog problems) {
        if (all.size() > MAX_COMMENTS) {
            throw problems.stop(
                    Problem.Code.TOO_LARGE, cursor.position(), Integer.toString(MAX_COMMENTS));
        }
        if (cursor.peek() == '#' || cursor.startsWith("//")) {
            readLine(cursor);
            return true;
        }
        if (cursor.startsWith("/*")) {
            readBlock(cursor, problems);
            return true;
        }
        return false;
    }

    private void readLine(Cursor cursor) {
        Position position = cursor.position();
        cursor.advance(cursor.peek() == '#' ? 1 : 2);
        int start = cursor.offset();
        while (cursor.peek() != Cursor.END && cursor.peek() != '\n') {
            cursor.advance();
        }
        all.add(new Comment(Text.visible(cursor.since(start)), position));
    }

    private void readBlock(Cursor cursor, ProblemLog problems) {
        Position position = cursor.position();
        cursor.advance(2);
        int start = cursor.offset();
        while (!cursor.startsWith("*/")) {
            if (cursor.peek() == Cursor.END) {
                throw problems.stop(
                        Problem.Code.UNEXPECTED_END, cursor.position(), "/*", position.toString());
            }
            cursor.advance();
        }
        all.add(new Comment(Text.visible(cursor.since(start)), position));
        cursor.advance(2);
    }

    /** The comments that stand before the item that begins now. */
    List<String> claimLeading() {
        if (unclaimed == all.size()) {
            return List.of();
        }
        List<String> texts =
                all.subList(unclaimed, all.size()).stream().map(Comment::text).toList();
        unclaimed = all.size();
        return texts;
    }

    /** The comment behind the item that ended on this line. */
    @Nullable String claimTrailing(int line) {
        if (unclaimed < all.size() && all.get(unclaimed).position().line() == line) {
            return all.get(unclaimed++).text();
        }
        return null;
    }

    List<Comment> all() {
        return all;
    }
}
