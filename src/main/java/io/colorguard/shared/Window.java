package io.colorguard.shared;

/**
 * Which rows of a list are wanted.
 *
 * @param offset rows to leave out, from 0
 * @param limit rows wanted, 1 to {@value #MOST}
 */
public record Window(int offset, int limit) {

    /** No list ever answers more rows than this. */
    public static final int MOST = 500;

    public Window {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("offset from 0, limit 1 to " + MOST);
        }
    }
}
