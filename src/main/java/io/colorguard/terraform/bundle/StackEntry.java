package io.colorguard.terraform.bundle;

import io.colorguard.terraform.hcl.HclWriter;

/** What a stack says of one flag: a block below the comments that trace it (TFM-1). */
public sealed interface StackEntry permits FlagBlock, DefinitionBlock {

    String flag();

    Trace trace();

    /** Writes what is the entry's own. */
    void attributes(HclWriter out);

    /** Its HCL on its own, as people read it. */
    default String text() {
        return outdented(entry());
    }

    /** An entry moved to the left margin; only its last line break would hold it where it is. */
    static String outdented(String entry) {
        return entry.stripTrailing().stripIndent() + "\n";
    }

    /** Its HCL between the braces of the stack's variable. */
    default String entry() {
        StringBuilder out = new StringBuilder();
        HclWriter.writeEntries(out, this::write);
        return out.toString();
    }

    private void write(HclWriter out) {
        trace().governance().comment(out);
        out.object(
                flag(),
                in -> {
                    attributes(in);
                    trace().governance().attributes(in);
                });
    }
}
