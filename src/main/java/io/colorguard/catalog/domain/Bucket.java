package io.colorguard.catalog.domain;

/** A share of an audience, whole percents; the order of buckets decides who is in it (CFG-8). */
public record Bucket(String treatment, int size) {

    /** The sum of a rule's buckets. */
    public static final int WHOLE = 100;
}
