package io.colorguard.catalog.domain;

import java.time.LocalDate;

/** When a deprecated flag goes, and what its users do instead (LIF-5). */
public record SunsetPlan(LocalDate date, String migration) {}
