package io.colorguard.approval.application;

import io.colorguard.approval.domain.Proposal;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.identity.Person;
import io.colorguard.shared.Refusal;
import java.util.List;

/**
 * What submitting would mean, told before (APR-14).
 *
 * @param findings of the catalog's rules, warnings among them (CFG-6)
 * @param refusals why it could not be submitted as it is
 * @param gates what it would open; none where it would only be recorded (APR-12)
 * @param losing whose approvals the edit would void (APR-5)
 */
public record Assessment(
        Proposal proposal,
        List<Finding> findings,
        List<Refusal> refusals,
        List<GateOutlook> gates,
        List<Person> losing) {

    public Assessment {
        findings = List.copyOf(findings);
        refusals = List.copyOf(refusals);
        gates = List.copyOf(gates);
        losing = List.copyOf(losing);
    }

    public boolean maySubmit() {
        return refusals.isEmpty();
    }
}
