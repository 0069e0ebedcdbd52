package io.colorguard.notification.domain;

/**
 * A sort of notice, declared as a bean by the feature that sends it; people choose by it.
 *
 * @param name in choices, payloads and rows, for ever: {@code change.submitted}
 * @param messageKey what it is called where people choose
 */
public record NoticeKind(String name, String messageKey) {}
