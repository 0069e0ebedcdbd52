package io.colorguard.notification.domain;

/** The ways on which a person can be told. */
public enum Channel {
    PORTAL,
    MAIL
}
