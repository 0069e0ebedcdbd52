package io.colorguard.catalog.domain;

/** How much harm a wrong change of the flag can do (CAT-2). */
public enum Risk {
    LOW,
    HIGH
}
