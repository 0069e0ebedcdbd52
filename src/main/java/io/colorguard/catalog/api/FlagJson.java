package io.colorguard.catalog.api;

import io.colorguard.catalog.api.FlagAnswer.ApprovalAnswer;
import io.colorguard.catalog.api.FlagAnswer.DefinitionAnswer;
import io.colorguard.catalog.api.FlagAnswer.KillAnswer;
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
    static FlagAnswer of(FlagDetails details) {
        Retirement retirement = details.flag().retirement();
        Map<String, DefinitionAnswer> definitions = new LinkedHashMap<>();
        details.definitions().forEach(d -> definitions.put(d.environment().key(), definition(d)));
        return new FlagAnswer(
                FlagFields.of(details.content()),
                details.flag().version(),
                details.flag().stageSince(),
                overdue(details.overdue()),
                retirement == null ? null : retirement.at(),
                lastChange(details.flag().lastChange()),
                definitions);
    }

    private static DefinitionAnswer definition(Definition definition) {
        return new DefinitionAnswer(
                word(definition.state()),
                definition.hash().value(),
                FlagFields.Settings.of(definition.effective()),
                approval(definition.approval()),
                kill(definition.kill()),
                definition.pending());
    }

    private static @Nullable ApprovalAnswer approval(@Nullable Approval approval) {
        return approval == null
                ? null
                : new ApprovalAnswer(
                        approval.change(),
                        word(approval.kind()),
                        approval.approvers().stream().map(Person::userName).toList(),
                        approval.at(),
                        approval.policyVersion(),
                        approval.hash().value());
    }

    private static @Nullable KillAnswer kill(@Nullable Kill kill) {
        return kill == null ? null : new KillAnswer(kill.at(), kill.by().userName(), kill.reason());
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
