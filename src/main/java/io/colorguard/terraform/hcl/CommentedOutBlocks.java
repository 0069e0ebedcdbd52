package io.colorguard.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds objects with a name in runs of comment lines, by counting braces; their meaning is left
 * alone.
 */
final class CommentedOutBlocks {

    private static final Pattern NAME = Pattern.compile("name\\s*=\\s*\"([^\"]*)\"");

    private final List<CommentedOutBlock> found = new ArrayList<>();
    private int depth;
    private @Nullable Position start;
    private @Nullable String name;

    private CommentedOutBlocks() {}

    static List<CommentedOutBlock> find(List<Comment> comments) {
        CommentedOutBlocks blocks = new CommentedOutBlocks();
        int line = 0;
        for (Comment comment : comments) {
            if (comment.position().line() != line + 1) {
                blocks.forget();
            }
            line = comment.position().line();
            blocks.add(comment);
        }
        return blocks.found;
    }

    private void forget() {
        depth = 0;
        start = null;
        name = null;
    }

    private void add(Comment comment) {
        String text = comment.text();
        Matcher named = NAME.matcher(text);
        if (depth == 1 && name == null && named.lookingAt()) {
            name = named.group(1);
        }
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                inString = !inString;
            } else if (!inString && c == '{') {
                open(comment);
            } else if (!inString && c == '}') {
                close();
            }
        }
    }

    private void open(Comment comment) {
        if (depth++ == 0) {
            start = comment.position();
        }
    }

    private void close() {
        if (depth > 0 && --depth == 0) {
            if (start != null && name != null) {
                found.add(new CommentedOutBlock(name, start));
            }
            forget();
        }
    }
}
