package io.colorguard.terraform.bundle;

/**
 * Why a flag stands in a stack, and how.
 *
 * @param existed whether FME has it already, so that Terraform has to import it
 */
public record Trace(Governance governance, Carried.State state, boolean existed) {

    boolean isRetiring() {
        return state == Carried.State.RETIRING;
    }

    Carried carried() {
        return new Carried(governance.change(), governance.hash(), state);
    }
}
