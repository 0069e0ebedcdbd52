package io.colorguard.workspace.domain;

/** How near to customers an environment is. */
public enum Tier {
    DEVELOPMENT,
    STAGING,
    PRODUCTION
}
