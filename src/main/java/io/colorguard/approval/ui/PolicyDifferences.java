package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.CellChange;
import io.colorguard.approval.domain.CellChange.OfApproval;
import io.colorguard.approval.domain.CellChange.OfSafety;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.GateWhy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.TermChange;
import io.colorguard.approval.domain.TermChange.Direction;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In what two policies differ, and which way. */
final class PolicyDifferences {

    private PolicyDifferences() {}

    static Panel between(String title, PolicyTerms before, PolicyTerms after) {
        List<TermChange> changes = after.differencesFrom(before);
        Panel panel =
                new Panel(title).note(translate("approval.ui.policy.differences", changes.size()));
        if (changes.isEmpty()) {
            return panel.padded(new Paragraph(translate("approval.ui.policy.same")));
        }
        DataTable table =
                new DataTable(
                        title,
                        translate("approval.ui.policy.cell"),
                        translate("approval.ui.policy.tier"),
                        translate("approval.ui.policy.before"),
                        translate("approval.ui.policy.after"),
                        translate("approval.ui.policy.effect"));
        changes.forEach(change -> table.row(cells(change)));
        return panel.body(table);
    }

    private static Component[] cells(TermChange change) {
        return switch (change) {
            case CellChange it -> cells(it);
            case TermChange.OfPoint it -> cells(it);
            case TermChange.OfCriterion it ->
                    new Component[] {
                        DataTable.twoLines(
                                new Span(Words.of(it.criterion())),
                                translate("approval.ui.policy.criteria")),
                        marker(it.opens()),
                        new Span(Words.asks(it.criterion(), it.before())),
                        new Span(Words.asks(it.criterion(), it.after())),
                        badge(it.direction())
                    };
        };
    }

    private static Component[] cells(TermChange.OfPoint change) {
        String list =
                change.row() == null
                        ? translate("approval.ui.policy.checkpoints")
                        : translate(
                                "approval.ui.policy.checkpoint.row",
                                Words.of(change.row()),
                                translate("approval.ui.policy.checkpoints"));
        Checkpoint point = change.after() == null ? change.before() : change.after();
        return new Component[] {
            DataTable.twoLines(new Span(Words.of(requireNonNull(point))), list),
            marker(Tier.PRODUCTION),
            new Span(asked(change.before())),
            new Span(asked(change.after())),
            badge(change.direction())
        };
    }

    /** When a checkpoint is asked, and what shows it. */
    private static String asked(@Nullable Checkpoint point) {
        return point == null
                ? translate("approval.criterion.asks.nothing")
                : translate(
                        "approval.ui.policy.checkpoint.asked",
                        translate("approval.phase." + point.phase().word()),
                        translate("approval.proof." + point.proof().word()));
    }

    private static TierMarker marker(Tier tier) {
        return new TierMarker(Words.look(tier), Words.of(tier));
    }

    private static Component[] cells(CellChange change) {
        TierMarker tier = marker(change.tier());
        return switch (change) {
            case OfApproval(var row, var _, var before, var after) ->
                    new Component[] {
                        DataTable.twoLines(
                                new Span(Words.of(row)), translate("approval.ui.policy.approvals")),
                        tier,
                        new Span(asked(before)),
                        new Span(asked(after)),
                        badge(change.direction())
                    };
            case OfSafety(var category, var _, var before, var after) ->
                    new Component[] {
                        DataTable.twoLines(
                                new Span(Words.of(category)),
                                translate("approval.ui.policy.safety")),
                        tier,
                        new Span(Words.of(before)),
                        new Span(Words.of(after)),
                        badge(change.direction())
                    };
        };
    }

    static String asked(Requirement requirement) {
        return Words.of(GateWhy.requirement(requirement));
    }

    static StateBadge badge(Direction direction) {
        String word = translate("approval.ui.policy.direction." + Words.lower(direction));
        return switch (direction) {
            case SAME -> StateBadge.inline(Look.NEUTRAL, Glyph.MINUS, word);
            case STRICTER -> StateBadge.inline(Look.OK, Glyph.ARROW_UP, word);
            case LAXER -> StateBadge.inline(Look.ATTENTION, Glyph.ARROW_DOWN, word);
            case OTHER -> StateBadge.inline(Look.INFO, Glyph.REFRESH, word);
        };
    }
}
