package io.colorguard.sample;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.GateOutlook;
import io.colorguard.approval.application.GateOutlook.Seat;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of the sample workspace, giving their verdicts. */
final class Team {

    private final WorkspaceKey workspace;
    private final ApprovalDesk desk;

    Team(WorkspaceKey workspace, ApprovalDesk desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    /**
     * Somebody who could let an open gate pass lets everything pass that they could; false when
     * nobody can.
     */
    boolean approves(ChangeId id) {
        ChangeDetails details = details(id, DemoPeople.require("viewer"));
        List<Person> candidates =
                details.gates().stream()
                        .filter(outlook -> outlook.gate().isOpen() && !outlook.gate().isApplied())
                        .map(GateOutlook::seats)
                        .flatMap(List::stream)
                        .filter(seat -> seat.missing() > 0)
                        .map(Seat::candidates)
                        .filter(people -> !people.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        if (candidates.isEmpty()) {
            return false;
        }
        decides(id, candidates.get(id.number() % candidates.size()), Verdict.Kind.APPROVE, "");
        return true;
    }

    /** A person gives a verdict on all that they may decide. */
    void decides(ChangeId id, Person person, Verdict.Kind kind, String reason) {
        ChangeDetails details = details(id, person);
        Stream<Gate> gates =
                details.change().gates().stream()
                        .filter(gate ->
                                details.yours().environments().contains(gate.environment()));
        Map<String, ContentHash> seen =
                gates.collect(Collectors.toMap(Gate::environment, Gate::contentHash));
        var decision = new Decision(kind, seen, details.change().cycle(), reason);
        InPerson.run(person, () -> desk.decide(workspace, id, decision).require());
    }

    private ChangeDetails details(ChangeId id, Person person) {
        return InPerson.call(person, () -> desk.find(workspace, id).require());
    }
}
