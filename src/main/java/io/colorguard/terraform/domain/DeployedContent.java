package io.colorguard.terraform.domain;

import io.colorguard.shared.ContentHash;

/** As what a flag stands in an environment (DEP-4). */
public sealed interface DeployedContent {

    /** The ways in which a bundle carries a definition. */
    enum State {
        LIVE,
        KILLED,
        /** With the default treatment for everybody, before a later bundle leaves it out. */
        RETIRING
    }

    /**
     * A definition that was approved.
     *
     * @param change what approved it
     */
    record Definition(ContentHash hash, String change, State state) implements DeployedContent {}

    /** The bundle that stands there does not hold the flag. */
    record Absent() implements DeployedContent {}

    /** A bundle stands there that never left the portal, and of which nothing is known. */
    record Unknown(ContentHash bundle) implements DeployedContent {}
}
