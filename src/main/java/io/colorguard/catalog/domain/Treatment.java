package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.json.JsonText;

/**
 * One of the answers a flag can give. JSON is kept in its canonical text, so that equal answers are
 * equal whatever key order or white space they were written with (CFG-7).
 *
 * @param name as the application reads it
 * @param configurations JSON text handed to the application with the answer, empty for none; text
 *     that is no JSON stays as it is, for {@link FlagRules} to refuse
 * @param description for people
 */
public record Treatment(String name, String configurations, String description) {

    public Treatment {
        configurations =
                JsonText.read(configurations) instanceof JsonText.Value(var json)
                        ? json.canonical()
                        : configurations.strip();
    }
}
