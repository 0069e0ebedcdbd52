package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Locale;

/** The strategy's shapes to start a flag from, in words that FME accepts. */
public enum Pattern {
    /** One feature, configured more boldly the further it is from customers. */
    ENVIRONMENT_SPECIFIC,
    /** A switch for emergencies: normal, degraded, emergency. */
    KILLSWITCH,
    /** Two variants against a baseline. */
    AB_TEST,
    /** Access for those who hold a role. */
    PERMISSION,
    /** On and off, for nobody yet. */
    BLANK;

    /** A flag of this shape that stands in all these environments. */
    public FlagContent content(FlagKey key, String trafficType, List<Environment> environments) {
        var frame = new PatternShapes.Frame(key, trafficType, environments);
        return switch (this) {
            case ENVIRONMENT_SPECIFIC -> PatternShapes.environmentSpecific(frame);
            case KILLSWITCH -> PatternShapes.killswitch(frame);
            case AB_TEST -> PatternShapes.experiment(frame);
            case PERMISSION -> PatternShapes.permission(frame);
            case BLANK -> PatternShapes.blank(frame);
        };
    }

    /** Key of its name; with {@code .description}, of what it is for. */
    public String messageKey() {
        return "catalog.pattern." + name().toLowerCase(Locale.ROOT);
    }
}
