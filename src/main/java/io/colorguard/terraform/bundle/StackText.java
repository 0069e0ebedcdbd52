package io.colorguard.terraform.bundle;

import java.nio.charset.StandardCharsets;

/** An entry as the bytes that its stack will have. */
@SuppressWarnings("ArrayRecordComponent")
public record StackText(StackId stack, String flag, Trace trace, byte[] text) {

    /** Writes the entry out. */
    public static StackText of(StackId stack, StackEntry entry) {
        return new StackText(
                stack, entry.flag(), entry.trace(), entry.entry().getBytes(StandardCharsets.UTF_8));
    }
}
