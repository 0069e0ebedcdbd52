package io.colorguard.approval.api;

import io.colorguard.approval.api.EmergencyAnswer.EarlierAnswer;
import io.colorguard.approval.api.EmergencyAnswer.ReviewAnswer;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.catalog.application.EarlierDefinitions.Earlier;
import io.colorguard.identity.Person;
import java.time.Instant;

/** Emergencies as the API tells them. */
final class EmergencyJson {

    private EmergencyJson() {}

    static EmergencyAnswer of(BreakGlass glass, Instant now) {
        FollowUp review = glass.followUp();
        return new EmergencyAnswer(
                glass.change().toString(),
                glass.flag().value(),
                glass.environment(),
                glass.action().word(),
                glass.asked().word(),
                glass.cause().reason(),
                glass.cause().incident(),
                glass.by().userName(),
                glass.at(),
                glass.due(),
                glass.isLate(now),
                review == null ? null : of(review));
    }

    private static ReviewAnswer of(FollowUp review) {
        return new ReviewAnswer(
                review.by().userName(), review.justified(), review.words(), review.at());
    }

    static EarlierAnswer of(Earlier earlier) {
        return new EarlierAnswer(
                earlier.approval().hash().value(),
                earlier.approval().change(),
                earlier.approval().approvers().stream().map(Person::userName).toList(),
                earlier.approval().at());
    }
}
