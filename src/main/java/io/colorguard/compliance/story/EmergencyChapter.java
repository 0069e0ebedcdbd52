package io.colorguard.compliance.story;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.compliance.story.Story.Chapter;

/** The emergency that made the change, where one did, and its review (APR-11). */
final class EmergencyChapter {

    private EmergencyChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Sheet sheet = new Sheet(tongue, "emergency");
        BreakGlass glass = evidence.glass();
        return glass == null
                ? sheet.sentence("emergency.none").done()
                : told(sheet, tongue, evidence, glass).done();
    }

    private static Sheet told(
            Sheet sheet, Tongue tongue, ChangeEvidence evidence, BreakGlass glass) {
        sheet.fact("emergency.action", tongue.word("approval.ui.glass.action", glass.action()))
                .fact("emergency.environment", glass.environment())
                .fact("emergency.by", tongue.name(glass.by()))
                .fact("emergency.at", tongue.moment(glass.at()))
                .fact("emergency.reason", tongue.orNone(glass.cause().reason()))
                .fact("emergency.incident", tongue.orNone(glass.cause().incident()))
                .fact("emergency.bypassed", tongue.word("approval.requirement", glass.asked()))
                .fact("emergency.due", tongue.moment(glass.due()));
        FollowUp review = glass.followUp();
        if (review == null) {
            return sheet.sentence(
                    glass.isLate(evidence.at()) ? "emergency.late" : "emergency.owed");
        }
        return sheet.fact("emergency.reviewer", tongue.name(review.by()))
                .fact("emergency.reviewed", tongue.moment(review.at()))
                .fact(
                        "emergency.found",
                        tongue.tell(
                                review.justified()
                                        ? "emergency.justified"
                                        : "emergency.unjustified"))
                .fact("emergency.words", review.words());
    }
}
