package io.colorguard.catalog.domain;

/**
 * Where a flag stands in its life (LIF-1); the order of the constants is the order of the stages.
 */
public enum LifecycleStage {
    DEVELOPMENT,
    TESTING,
    STAGING,
    PRODUCTION,
    DEPRECATED
}
