package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import java.util.List;

/**
 * What somebody writes into a change.
 *
 * @param gates what the proposal opens on the ground it is written on
 */
public record Revision(
        Person person, ChangeRequest.Wording wording, Proposal proposal, List<Gate> gates) {

    public Revision {
        gates = List.copyOf(gates);
    }
}
