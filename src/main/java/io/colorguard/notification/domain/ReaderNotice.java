package io.colorguard.notification.domain;

/** A notice as one of its readers has it. */
public record ReaderNotice(Notice notice, boolean isRead) {}
