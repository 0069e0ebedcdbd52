package io.colorguard.catalog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of input: a flag, unless something in it could not be read at all, and what is to be
 * said about it. An error with a fix was read as the fix proposes.
 *
 * @param sketch what could be read of a flag that could not be read whole
 */
public record Reading(
        @Nullable FlagContent content, List<Finding> findings, @Nullable Sketch sketch) {
    public Reading {
        findings = List.copyOf(findings);
    }
}
