package io.colorguard.terraform.hcl;

/** A place in a text: line and column, both from 1, the column in characters (code points). */
public record Position(int line, int column) implements Comparable<Position> {

    /** The place of what was made by code rather than read. */
    public static final Position NONE = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
