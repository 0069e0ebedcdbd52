package io.colorguard.catalog.domain;

import io.colorguard.identity.Person;
import java.time.Instant;

/** The latest change of an approved flag: through what, when and by whom. */
public record LastChange(String change, Instant at, Person by) {}
