package io.colorguard.catalog.domain;

/**
 * One of the answers a flag can give.
 *
 * @param name as the application reads it
 * @param configurations JSON text handed to the application with the answer, empty for none
 * @param description for people
 */
public record Treatment(String name, String configurations, String description) {}
