package io.colorguard.sample;

import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Role;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.util.Locale;
import java.util.Optional;

/** The chapters in which the team changes its policy. */
final class PolicyTale {

    /** What such a chapter's person does. */
    static final String POLICY = "policy";

    private static final String WAITS = "open";
    private static final Window LATEST = new Window(0, 1);

    private final WorkspaceKey workspace;
    private final PolicyDesk desk;
    private final PolicyRegister register;

    PolicyTale(WorkspaceKey workspace, PolicyDesk desk, PolicyRegister register) {
        this.workspace = workspace;
        this.desk = desk;
        this.register = register;
    }

    /** Somebody proposes the next policy; detail: row, tier, role and number, by commas. */
    Step proposed(Chapter chapter) {
        return step("policy.proposed", () -> propose(chapter));
    }

    /** Somebody else puts it in force, where the chapter says who: user name, then their words. */
    Optional<Step> accepted(Chapter chapter) {
        String[] words = chapter.then().split(" ", 2);
        return chapter.then().equals(WAITS)
                ? Optional.empty()
                : Optional.of(step("policy.changed", () -> accept(words[0], words[1])));
    }

    private static Step step(String action, Runnable work) {
        return new Step(
                act -> act.action().equals(action),
                true,
                () -> {
                    work.run();
                    return Optional.empty();
                },
                _ -> {});
    }

    private void propose(Chapter chapter) {
        InPerson.run(
                DemoPeople.require(chapter.who()),
                () -> {
                    Policy inForce = register.versions(workspace).require().getFirst();
                    ApprovalMatrix approvals = inForce.approvals();
                    for (String cell : chapter.detail().split(", ")) {
                        approvals = with(approvals, cell.toUpperCase(Locale.ROOT).split(" "));
                    }
                    PolicyTerms terms = inForce.terms().with(approvals);
                    desk.propose(workspace, new Wanted(terms, chapter.reason())).require();
                });
    }

    private static ApprovalMatrix with(ApprovalMatrix matrix, String[] words) {
        return matrix.with(
                ApprovalRow.valueOf(words[0]),
                Tier.valueOf(words[1]),
                new Quorum(Role.valueOf(words[2]), Integer.parseInt(words[3])));
    }

    private void accept(String person, String words) {
        InPerson.run(
                DemoPeople.require(person),
                () -> {
                    PolicyChange change = desk.page(workspace, LATEST).require().getFirst();
                    desk.accept(workspace, change.id(), change.hash(), words).require();
                });
    }
}
