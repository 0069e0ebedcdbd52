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
        return switch (this) {
            case ENVIRONMENT_SPECIFIC ->
                    PatternShapes.environmentSpecific(key, trafficType, environments);
            case KILLSWITCH -> PatternShapes.killswitch(key, trafficType, environments);
            case AB_TEST -> PatternShapes.experiment(key, trafficType, environments);
            case PERMISSION -> PatternShapes.permission(key, trafficType, environments);
            case BLANK -> PatternShapes.blank(key, trafficType, environments);
        };
    }

    /** Key of its name; with {@code .description}, of what it is for. */
    public String messageKey() {
        return "catalog.pattern." + name().toLowerCase(Locale.ROOT);
    }
}
