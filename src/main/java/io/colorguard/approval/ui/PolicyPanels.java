package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Safety;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.MatrixTable;
import io.colorguard.uikit.MatrixTable.Cell;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A policy as the strategy draws it: two matrices with their legends, categories and stages. */
final class PolicyPanels {

    private PolicyPanels() {}

    static Panel approvals(Policy policy) {
        MatrixTable table = table("approval.ui.policy.category");
        for (ApprovalRow row : ApprovalRow.values()) {
            String note =
                    row == ApprovalRow.KILLSWITCH
                            ? translate("approval.ui.policy.killswitch")
                            : null;
            table.row(Words.of(row), note, cells(tier -> cell(policy, row, tier)));
        }
        table.legend(
                legend(Level.AUTOMATIC),
                legend(Level.PEER_REVIEW),
                legend(Level.MANAGEMENT_APPROVAL),
                Words.faint("¹ " + translate("approval.ui.policy.footnote")));
        return new Panel(translate("approval.ui.policy.approvals"))
                .note(translate("approval.ui.policy.number"))
                .body(table);
    }

    private static Cell cell(Policy policy, ApprovalRow row, Tier tier) {
        Requirement requirement = policy.approvals().cell(row, tier);
        Level level = requirement.level();
        int count = requirement.quorums().stream().mapToInt(Quorum::count).sum();
        boolean contested =
                row == ApprovalRow.PERMISSION
                        && tier == Tier.DEVELOPMENT
                        && requirement.equals(ApprovalMatrix.ofStrategy().cell(row, tier));
        String number = count == 0 ? null : count + (contested ? "¹" : "");
        return new Cell(
                look(level),
                GateLooks.glyph(level),
                translate("approval.ui.policy.cell." + level.word()),
                number);
    }

    static Panel safety(Policy policy) {
        MatrixTable table = table("approval.ui.policy.category");
        for (Category category : Category.values()) {
            table.row(
                    Words.of(category),
                    translate("approval.ui.policy.note." + Words.lower(category)),
                    cells(tier -> cell(policy.safety().cell(category, tier), null)));
        }
        table.legend(legend(Safety.ALLOWED), legend(Safety.NEEDS_APPROVAL), legend(Safety.BLOCKED));
        Div risks = new Div();
        risks.addClassNames("row", "wrap", "row-3");
        for (Tier tier : Tier.values()) {
            risks.add(
                    new TierMarker(
                            Words.look(tier),
                            translate("approval.ui.policy.risk." + Words.lower(tier))));
        }
        Paragraph stricter = new Paragraph(translate("approval.ui.policy.stricter"));
        stricter.addClassNames("xs", "muted");
        return new Panel(translate("approval.ui.policy.safety"))
                .padded(risks, stricter)
                .body(table);
    }

    private static Cell cell(Safety safety, @Nullable String end) {
        return new Cell(
                look(safety),
                glyph(safety),
                translate("approval.ui.policy.cell." + Words.lower(safety)),
                end);
    }

    /** Which tiers each stage reaches (LIF-1). */
    static Panel stages() {
        MatrixTable table = table("approval.ui.policy.stage");
        for (LifecycleStage stage : LifecycleStage.values()) {
            table.row(
                    Words.of(stage),
                    translate("approval.ui.policy.stage." + Words.lower(stage)),
                    cells(tier -> access(stage, tier)));
        }
        return new Panel(translate("approval.ui.policy.stages"))
                .note(translate("approval.ui.policy.stages.note"))
                .body(table);
    }

    private static Cell access(LifecycleStage stage, Tier tier) {
        boolean open = TierAccess.grants(stage, tier);
        return new Cell(
                open ? Look.OK : Look.WITHHELD,
                open ? Glyph.OK : Glyph.HIDDEN,
                translate(open ? "approval.ui.policy.open" : "approval.ui.policy.closed"),
                null);
    }

    static MatrixTable table(String rowsAre) {
        List<Component> tiers =
                Arrays.stream(Tier.values())
                        .map(tier -> (Component) new TierMarker(Words.look(tier), Words.of(tier)))
                        .toList();
        return new MatrixTable(translate(rowsAre), tiers);
    }

    private static List<Cell> cells(Function<Tier, Cell> cell) {
        return Arrays.stream(Tier.values()).map(cell).toList();
    }

    private static Component legend(Level level) {
        return StateBadge.inline(
                look(level),
                GateLooks.glyph(level),
                translate("approval.ui.policy.legend." + level.word()));
    }

    private static Component legend(Safety safety) {
        return StateBadge.inline(
                look(safety),
                glyph(safety),
                translate("approval.ui.policy.legend." + Words.lower(safety)));
    }

    private static Look look(Level level) {
        return switch (level) {
            case AUTOMATIC -> Look.OK;
            case PEER_REVIEW -> Look.ATTENTION;
            case MANAGEMENT_APPROVAL, BLOCKED -> Look.BLOCKED;
        };
    }

    private static Look look(Safety safety) {
        return switch (safety) {
            case ALLOWED -> Look.OK;
            case NEEDS_APPROVAL -> Look.ATTENTION;
            case BLOCKED -> Look.BLOCKED;
        };
    }

    private static Glyph glyph(Safety safety) {
        return switch (safety) {
            case ALLOWED -> Glyph.OK;
            case NEEDS_APPROVAL -> Glyph.WARNING;
            case BLOCKED -> Glyph.CANCEL;
        };
    }

    /** A category or stage with what it is for. */
    static Component described(String name, String text) {
        Div line = new Div(Words.styled(name, "medium"), new Div(new Span(text)));
        line.getChildren().skip(1).forEach(it -> it.getElement().getClassList().add("xs"));
        return line;
    }
}
