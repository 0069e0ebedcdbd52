package io.colorguard.terraform.bundle;

import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.HclWriter;

/**
 * One flag as the workspace's stack has it: that it exists, once, of which traffic type (TFM-3).
 */
public record FlagBlock(String flag, String description, String trafficType, Trace trace)
        implements StackEntry {

    /** A flag that nobody has agreed to yet, and that therefore names no approval. */
    public static String untraced(String flag, String description, String trafficType) {
        StringBuilder out = new StringBuilder();
        HclWriter.writeEntries(
                out, entry -> entry.object(flag, in -> attributes(in, description, trafficType)));
        return StackEntry.outdented(out.toString());
    }

    @Override
    public void attributes(HclWriter out) {
        attributes(out, description, trafficType);
        if (trace.isRetiring()) {
            out.attribute("retiring", Expression.bool(true));
        }
    }

    private static void attributes(HclWriter out, String description, String trafficType) {
        out.attribute("description", Expression.string(description));
        out.attribute("traffic_type", Expression.string(trafficType));
    }
}
