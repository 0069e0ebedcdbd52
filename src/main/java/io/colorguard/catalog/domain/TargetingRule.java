package io.colorguard.catalog.domain;

/**
 * A share of an audience that gets a treatment, as authors write it; rules of the same condition
 * are one rule (CFG-4).
 *
 * @param treatment what the share gets
 * @param size percent of the audience, whole, 0 to 100; 0 is dormant (CFG-5)
 * @param condition the audience
 */
public record TargetingRule(String treatment, int size, Condition condition) {

    /** The size meant where none is written (CFG-4). */
    public static final int EVERYBODY_OF_AUDIENCE = 100;

    /** Kept and shown, but sends nobody anywhere (CFG-5). */
    public boolean isDormant() {
        return size == 0;
    }
}
