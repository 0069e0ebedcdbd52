package io.colorguard.sample;

import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.DemoPeople;
import io.colorguard.shared.WorkspaceKey;
import java.util.Optional;

/** The chapters in which an operator breaks the glass, and somebody else reviews it. */
final class EmergencyTale {

    /** What such a chapter's person does. */
    static final String KILL = "kill";

    private static final String WAITS = "open";
    private static final String JUSTIFIED = "justified";

    private final WorkspaceKey workspace;
    private final EmergencyDesk desk;

    EmergencyTale(WorkspaceKey workspace, EmergencyDesk desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    /** An operator kills a flag; detail: environment, then the incident. */
    ChangeId killed(Chapter chapter) {
        String[] words = chapter.detail().split(" ", 2);
        return InPerson.call(
                DemoPeople.require(chapter.who()),
                () ->
                        desk.breakGlass(
                                        workspace,
                                        new FlagKey(chapter.flag()),
                                        new Emergency.Kill(words[0]),
                                        new Cause(chapter.reason(), words[1]))
                                .require()
                                .change());
    }

    /**
     * Somebody else looks at it, where the chapter says who: user name, whether it was justified,
     * then their words.
     */
    Optional<Step> reviewed(Chapter chapter, ChangeId change) {
        String[] words = chapter.then().split(" ", 3);
        return chapter.then().equals(WAITS)
                ? Optional.empty()
                : Optional.of(Step.last(change, () -> review(words, change)));
    }

    private void review(String[] words, ChangeId change) {
        InPerson.run(
                DemoPeople.require(words[0]),
                () ->
                        desk.review(workspace, change, words[1].equals(JUSTIFIED), words[2])
                                .require());
    }
}
