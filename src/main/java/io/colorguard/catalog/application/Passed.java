package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.KillMove;
import io.colorguard.identity.Person;
import java.util.Map;

/**
 * What of a change is to stand now.
 *
 * @param change number of the change request
 * @param by whose verdict, or whose submission, made it so
 * @param passed the approvals of every gate passed so far, by environment
 * @param complete whether no gate is open any more
 * @param kills what of kills is to be different
 */
public record Passed(
        String change, Person by, Map<String, Approval> passed, boolean complete, KillMove kills) {

    public Passed {
        passed = Map.copyOf(passed);
    }

    /** What leaves kills as they are. */
    public Passed(String change, Person by, Map<String, Approval> passed, boolean complete) {
        this(change, by, passed, complete, KillMove.NONE);
    }
}
