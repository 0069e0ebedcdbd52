package io.colorguard.catalog.api;

import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.application.FlagSummary.Cell;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.identity.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flags as the API tells them: their fields as in the tfvars, and what the catalog adds. */
final class FlagJson {

    private FlagJson() {}

    /** The whole flag field for field, then how it stands in each environment. */
    static Map<String, @Nullable Object> of(FlagDetails details) {
        Map<String, @Nullable Object> json =
                new LinkedHashMap<>(FlagWriter.plain(details.content()));
        Retirement retirement = details.flag().retirement();
        json.put("version", details.flag().version());
        json.put("stage_since", details.flag().stageSince());
        json.put("overdue", overdue(details.overdue()));
        json.put("removed_at", retirement == null ? null : retirement.at());
        json.put("last_change", lastChange(details.flag().lastChange()));
        Map<String, Object> definitions = new LinkedHashMap<>();
        details.definitions().forEach(d -> definitions.put(d.environment().key(), definition(d)));
        json.put("definitions", definitions);
        return json;
    }

    private static Map<String, @Nullable Object> definition(Definition definition) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("state", word(definition.state()));
        json.put("content_hash", definition.hash().value());
        json.put("effective", FlagWriter.base(definition.effective()));
        json.put("approval", approval(definition.approval()));
        json.put("killed", kill(definition.kill()));
        json.put("pending", definition.pending());
        return json;
    }

    private static @Nullable Map<String, Object> approval(@Nullable Approval approval) {
        if (approval == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change", approval.change());
        json.put("kind", word(approval.kind()));
        json.put("approvers", approval.approvers().stream().map(Person::userName).toList());
        json.put("at", approval.at());
        json.put("policy_version", approval.policyVersion());
        json.put("content_hash", approval.hash().value());
        return json;
    }

    private static @Nullable Map<String, Object> kill(@Nullable Kill kill) {
        return kill == null
                ? null
                : Map.of("at", kill.at(), "by", kill.by().userName(), "reason", kill.reason());
    }

    /** A row of the list. */
    static Map<String, @Nullable Object> of(FlagSummary flag) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", flag.key().value());
        json.put("description", flag.about().description());
        json.put("category", word(flag.classification().category()));
        json.put("risk", word(flag.classification().risk()));
        json.put("lifecycle_stage", word(flag.classification().stage()));
        json.put("stage_since", flag.stageSince());
        json.put("overdue", overdue(flag.overdue()));
        json.put("owner", flag.about().owner());
        json.put("tags", flag.about().tags());
        json.put("last_change", lastChange(flag.lastChange()));
        Map<String, Object> environments = new LinkedHashMap<>();
        flag.cells().forEach(cell -> environments.put(cell.environment(), cell(cell)));
        json.put("environments", environments);
        return json;
    }

    private static Map<String, Object> cell(Cell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", word(cell.standing()));
        json.put("default_treatment", cell.defaultTreatment());
        json.put("targeted", cell.targeted());
        json.put("shares", shares(cell.shares()));
        json.put("pending", cell.pending());
        return json;
    }

    static List<Map<String, Object>> shares(List<Bucket> buckets) {
        return buckets.stream()
                .map(b -> Map.<String, Object>of("treatment", b.treatment(), "size", b.size()))
                .toList();
    }

    private static @Nullable Map<String, Object> overdue(@Nullable Overdue overdue) {
        return overdue == null
                ? null
                : Map.of("due", overdue.due().toString(), "days", overdue.days());
    }

    private static Map<String, Object> lastChange(LastChange change) {
        return Map.of("change", change.change(), "at", change.at(), "by", change.by().userName());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
