package io.colorguard.terraform.bundle;

import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took a bundle out of the portal.
 *
 * @param number counts from 1 in its workspace
 * @param environment key of the one environment it was for, null for the whole bundle
 * @param hash of the bundle's manifest
 */
public record ExportRecord(
        int number, @Nullable String environment, ContentHash hash, Person by, Instant at) {}
