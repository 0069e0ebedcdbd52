package io.colorguard.terraform.domain;

import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was taken.
 *
 * @param number counts from 1 in its workspace, in the order in which reports arrived
 * @param export the export that carried what it names, null where none did (DEP-2)
 * @param source through which door it came
 * @param at when it arrived
 */
public record Deployment(
        int number,
        DeploymentReport report,
        @Nullable Integer export,
        Person by,
        Source source,
        Instant at) {

    /** Whether what it names left the portal, and so was approved. */
    public boolean isOfExport() {
        return export != null;
    }

    /** Whether a person reported it on a page, instead of a program. */
    public boolean isByHand() {
        return source == Source.BROWSER;
    }
}
