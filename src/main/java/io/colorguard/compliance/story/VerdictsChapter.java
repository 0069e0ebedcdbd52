package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Bearing;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.compliance.story.Story.Chapter;
import io.colorguard.identity.SignOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every verdict, also those that no longer count, with what it is bound to (APR-4, APR-5). */
final class VerdictsChapter {

    private VerdictsChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Sheet sheet = new Sheet(tongue, "verdicts");
        List<Verdict> verdicts = evidence.change().verdicts();
        if (verdicts.isEmpty()) {
            sheet.sentence("verdicts.none");
        }
        verdicts.forEach(it -> verdict(sheet, tongue, evidence.change(), it));
        return sheet.done();
    }

    private static void verdict(Sheet sheet, Tongue tongue, ChangeRequest change, Verdict verdict) {
        sheet.heading(
                        tongue.tell(
                                "verdicts.verdict",
                                verdict.number(),
                                verdict.person(),
                                tongue.word("approval.verdict", verdict.kind())))
                .fact("verdicts.at", tongue.moment(verdict.at()))
                .fact("verdicts.reason", tongue.orNone(verdict.reason()))
                .fact("verdicts.sign_on", signOn(tongue, verdict.signOn()))
                .fact("verdicts.address", tongue.orNone(verdict.address()))
                .fact("verdicts.cycle", Integer.toString(verdict.cycle()))
                .table(
                        "verdicts.votes",
                        verdict.votes().stream()
                                .map(it -> vote(tongue, change, verdict, it))
                                .toList(),
                        "verdicts.environment",
                        "verdicts.content",
                        "verdicts.bearing");
    }

    private static List<String> vote(
            Tongue tongue, ChangeRequest change, Verdict verdict, Verdict.Vote vote) {
        return List.of(
                tongue.tell(
                        "verdicts.as",
                        vote.environment(),
                        tongue.word("shell.role", vote.role()),
                        vote.policyVersion()),
                vote.contentHash().value(),
                tongue.tell(
                        "bearing." + Bearing.of(change, verdict, vote).word(),
                        verdict.cycle(),
                        change.cycle()));
    }

    private static String signOn(Tongue tongue, @Nullable SignOn signOn) {
        return signOn == null
                ? tongue.tell("verdicts.token")
                : tongue.tell(
                        "verdicts.signed_on",
                        signOn.at(),
                        signOn.method(),
                        tongue.orNone(signOn.acr()));
    }
}
