package io.colorguard.terraform.bundle;

import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.HclWriter;

/**
 * One flag as the workspace's stack has it: that it exists, once, of which traffic type (TFM-3).
 */
public record FlagBlock(String flag, String description, String trafficType, Trace trace)
        implements StackEntry {

    @Override
    public void attributes(HclWriter out) {
        out.attribute("description", Expression.string(description));
        out.attribute("traffic_type", Expression.string(trafficType));
        if (trace.isRetiring()) {
            out.attribute("retiring", Expression.bool(true));
        }
    }
}
