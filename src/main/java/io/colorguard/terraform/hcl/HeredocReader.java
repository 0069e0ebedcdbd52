package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a heredoc of plain text; with <code>&lt;&lt;-</code> the indentation that its lines share
 * is taken off.
 */
final class HeredocReader {

    private final Cursor cursor;
    private final ProblemLog problems;
    private final TemplateText templates;

    HeredocReader(Cursor cursor, ProblemLog problems, TemplateText templates) {
        this.cursor = cursor;
        this.problems = problems;
        this.templates = templates;
    }

    boolean isHere() {
        if (!cursor.startsWith("<<")) {
            return false;
        }
        int first = cursor.peek(2) == '-' ? cursor.peek(3) : cursor.peek(2);
        return first != Cursor.END && Identifiers.isStart(first);
    }

    /** The value; the cursor then stands behind the closing marker. */
    String read() {
        Position opening = cursor.position();
        boolean flush = cursor.peek(2) == '-';
        cursor.advance(flush ? 3 : 2);
        int start = cursor.offset();
        while (cursor.peek() != Cursor.END && Identifiers.isPart(cursor.peek())) {
            cursor.advance();
        }
        final String marker = cursor.since(start);
        if (cursor.peek() == '\r') {
            cursor.advance();
        }
        if (cursor.peek() != '\n') {
            throw problems.stop(Code.BAD_HEREDOC, opening);
        }
        cursor.advance();
        List<String> lines = readLines(marker, opening);
        return String.join("", flush ? unindented(lines) : lines);
    }

    private List<String> readLines(String marker, Position opening) {
        List<String> lines = new ArrayList<>();
        while (!isAtMarker(marker)) {
            lines.add(readLine(opening));
        }
        while (cursor.peek() != '\n' && cursor.peek() != '\r') {
            cursor.advance();
        }
        return lines;
    }

    private boolean isAtMarker(String marker) {
        int ahead = 0;
        while (isBlank(cursor.peek(ahead))) {
            ahead++;
        }
        for (int i = 0; i < marker.length(); i++) {
            if (cursor.peek(ahead++) != marker.charAt(i)) {
                return false;
            }
        }
        while (isBlank(cursor.peek(ahead)) || cursor.peek(ahead) == '\r') {
            ahead++;
        }
        return cursor.peek(ahead) == '\n';
    }

    private String readLine(Position opening) {
        StringBuilder line = new StringBuilder();
        while (cursor.peek() != '\n') {
            switch (cursor.peek()) {
                case Cursor.END ->
                        throw problems.stop(
                                Code.UNEXPECTED_END, cursor.position(), "<<", opening.toString());
                case '$', '%' -> templates.read(line);
                case '\r' -> readReturn(line);
                default -> templates.readCharacter(line);
            }
        }
        cursor.advance();
        return line.append('\n').toString();
    }

    private void readReturn(StringBuilder line) {
        if (cursor.peek(1) == '\n') {
            line.append('\r');
            cursor.advance();
        } else {
            templates.readCharacter(line);
        }
    }

    private static List<String> unindented(List<String> lines) {
        int shared = lines.stream().mapToInt(HeredocReader::indentation).min().orElse(0);
        return lines.stream()
                .map(line -> indentation(line) == Integer.MAX_VALUE ? line : line.substring(shared))
                .toList();
    }

    /** How far a line is indented; a line of blanks counts for nothing and stays as it is. */
    private static int indentation(String line) {
        int width = 0;
        while (width < line.length()
                && (isBlank(line.charAt(width)) || line.charAt(width) == '\r')) {
            width++;
        }
        return width == line.length() || line.charAt(width) == '\n' ? Integer.MAX_VALUE : width;
    }

    private static boolean isBlank(int c) {
        return c == '\t' || (c != Cursor.END && Character.isSpaceChar(c));
    }
}
