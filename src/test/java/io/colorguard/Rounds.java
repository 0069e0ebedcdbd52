package io.colorguard;

/** How often a test that looks for accidents tries: all of it with {@code -Dproof=full}. */
public final class Rounds {

    private static final int SHARE = 10;

    private Rounds() {}

    public static boolean areFull() {
        return "full".equals(System.getProperty("proof"));
    }

    /** So many rounds, a tenth of them in an ordinary run. */
    public static int of(int full) {
        return areFull() ? full : full / SHARE;
    }
}
