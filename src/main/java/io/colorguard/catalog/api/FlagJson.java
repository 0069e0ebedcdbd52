package io.colorguard.catalog.api;

import io.colorguard.catalog.api.FlagAnswers.CellAnswer;
import io.colorguard.catalog.api.FlagAnswers.LastChangeAnswer;
import io.colorguard.catalog.api.FlagAnswers.LineAnswer;
import io.colorguard.catalog.api.FlagAnswers.OverdueAnswer;
import io.colorguard.catalog.api.FlagAnswers.ShareAnswer;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.application.FlagSummary.Cell;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.identity.Person;
import java.util.LinkedHashMap;
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
    static LineAnswer of(FlagSummary flag) {
        Map<String, CellAnswer> environments = new LinkedHashMap<>();
        flag.cells().forEach(cell -> environments.put(cell.environment(), cell(cell)));
        return new LineAnswer(
                flag.key().value(),
                flag.about().description(),
                word(flag.classification().category()),
                word(flag.classification().risk()),
                word(flag.classification().stage()),
                flag.stageSince(),
                overdue(flag.overdue()),
                flag.about().owner(),
                flag.about().tags(),
                lastChange(flag.lastChange()),
                environments);
    }

    private static CellAnswer cell(Cell cell) {
        return new CellAnswer(
                word(cell.standing()),
                cell.defaultTreatment(),
                cell.targeted(),
                ShareAnswer.of(cell.shares()),
                cell.pending());
    }

    private static @Nullable OverdueAnswer overdue(@Nullable Overdue overdue) {
        return overdue == null ? null : new OverdueAnswer(overdue.due().toString(), overdue.days());
    }

    private static LastChangeAnswer lastChange(LastChange change) {
        return new LastChangeAnswer(change.change(), change.at(), change.by().userName());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
