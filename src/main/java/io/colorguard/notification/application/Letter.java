package io.colorguard.notification.application;

import java.util.List;

/**
 * A notice in one language, for a receiver outside the portal.
 *
 * @param url of the page where whatever is to be decided is decided
 * @param choices of the page where the reader chooses what to be told
 */
public record Letter(
        String workspace, String title, List<String> lines, String url, String choices) {
    public Letter {
        lines = List.copyOf(lines);
    }
}
