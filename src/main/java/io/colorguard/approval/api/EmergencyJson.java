package io.colorguard.approval.api;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.catalog.application.EarlierDefinitions.Earlier;
import io.colorguard.identity.Person;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Emergencies as the API tells them. */
final class EmergencyJson {

    private EmergencyJson() {}

    static Map<String, @Nullable Object> of(BreakGlass glass, Instant now) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("change", glass.change().toString());
        json.put("flag", glass.flag().value());
        json.put("environment", glass.environment());
        json.put("action", glass.action().word());
        json.put("bypassed", glass.asked().word());
        json.put("reason", glass.cause().reason());
        json.put("incident", glass.cause().incident());
        json.put("by", glass.by().userName());
        json.put("at", glass.at());
        json.put("reviewDue", glass.due());
        json.put("late", glass.isLate(now));
        FollowUp review = glass.followUp();
        json.put("review", review == null ? null : of(review));
        return json;
    }

    private static Map<String, Object> of(FollowUp review) {
        return Map.of(
                "by", review.by().userName(),
                "justified", review.justified(),
                "words", review.words(),
                "at", review.at());
    }

    static Map<String, Object> of(Earlier earlier) {
        return Map.of(
                "contentHash", earlier.approval().hash().value(),
                "change", earlier.approval().change(),
                "approvers", earlier.approval().approvers().stream().map(Person::userName).toList(),
                "at", earlier.approval().at());
    }
}
