package io.colorguard.catalog.domain;

import io.colorguard.identity.Person;
import java.time.Instant;

/**
 * The default treatment for everybody in one environment, since when and why (APR-11).
 *
 * @param change number of the break-glass that did it
 */
public record Kill(Instant at, Person by, String reason, String change) {}
