package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.GateWhy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Safety;
import io.colorguard.approval.domain.SafetyMatrix;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.Role;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.MatrixTable;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Both matrices with a choice in each cell, criteria and checkpoints (APR-13). */
final class PolicyEditor extends Composite<Div> {

    private static final int MOST_OFFERED = 5;

    private final Map<ApprovalRow, Map<Tier, Select<Requirement>>> asked =
            new EnumMap<>(ApprovalRow.class);
    private final Map<Category, Map<Tier, Select<Safety>>> allowed = new EnumMap<>(Category.class);
    private final CheckpointListsEditor checkpoints;
    private final CriteriaEditor staging;
    private final CriteriaEditor production;

    /**
     * @param changed told at each choice
     */
    PolicyEditor(PolicyTerms start, Runnable changed) {
        checkpoints = new CheckpointListsEditor(start.checkpoints(), changed);
        staging = new CriteriaEditor(Tier.STAGING, start.promotions().staging(), changed);
        production = new CriteriaEditor(Tier.PRODUCTION, start.promotions().production(), changed);
        MatrixTable approvals = PolicyPanels.table("approval.ui.policy.category");
        for (ApprovalRow row : ApprovalRow.values()) {
            Map<Tier, Select<Requirement>> cells =
                    tiers(tier -> requirement(row, tier, start.approvals().cell(row, tier)));
            asked.put(row, cells);
            approvals.fields(Words.of(row), null, List.copyOf(cells.values()));
        }
        MatrixTable safety = PolicyPanels.table("approval.ui.policy.category");
        for (Category category : Category.values()) {
            Map<Tier, Select<Safety>> cells =
                    tiers(tier -> safety(category, tier, start.safety().cell(category, tier)));
            allowed.put(category, cells);
            safety.fields(Words.of(category), null, List.copyOf(cells.values()));
        }
        asked.values().forEach(row -> row.values().forEach(it -> listen(it, changed)));
        allowed.values().forEach(row -> row.values().forEach(it -> listen(it, changed)));
        getContent()
                .add(
                        Columns.stack(
                                new Panel(getTranslation("approval.ui.policy.approvals"))
                                        .body(approvals),
                                new Panel(getTranslation("approval.ui.policy.safety")).body(safety),
                                new Panel(getTranslation("approval.ui.policy.criteria"))
                                        .padded(staging, production),
                                checkpoints));
    }

    /** What is chosen now. */
    PolicyTerms terms() {
        ApprovalMatrix approvals = ApprovalMatrix.ofStrategy();
        SafetyMatrix safety = SafetyMatrix.ofStrategy();
        for (Tier tier : Tier.values()) {
            for (var row : asked.entrySet()) {
                approvals = approvals.with(row.getKey(), tier, value(row.getValue(), tier));
            }
            for (var row : allowed.entrySet()) {
                safety = safety.with(row.getKey(), tier, value(row.getValue(), tier));
            }
        }
        return new PolicyTerms(
                approvals,
                safety,
                checkpoints.lists(),
                new PromotionCriteria(staging.terms(), production.terms()));
    }

    private static <T> T value(Map<Tier, Select<T>> row, Tier tier) {
        return Objects.requireNonNull(row.get(tier)).getValue();
    }

    private static <T> Map<Tier, Select<T>> tiers(Function<Tier, Select<T>> cell) {
        Map<Tier, Select<T>> cells = new EnumMap<>(Tier.class);
        Arrays.stream(Tier.values()).forEach(tier -> cells.put(tier, cell.apply(tier)));
        return cells;
    }

    private Select<Requirement> requirement(ApprovalRow row, Tier tier, Requirement now) {
        List<Requirement> offered = new ArrayList<>(List.of(Requirement.AUTOMATIC));
        for (Role role : List.of(Role.REVIEWER, Role.APPROVER)) {
            IntStream.rangeClosed(1, MOST_OFFERED)
                    .mapToObj(count -> new Quorum(role, count))
                    .forEach(offered::add);
        }
        offered.add(Requirement.BLOCKED);
        if (!offered.contains(now)) {
            offered.add(now);
        }
        return select(label(Words.of(row), tier), offered, now, PolicyEditor::name);
    }

    private Select<Safety> safety(Category category, Tier tier, Safety now) {
        return select(label(Words.of(category), tier), List.of(Safety.values()), now, Words::of);
    }

    private static <T> Select<T> select(
            String label, List<T> offered, T now, Function<T, String> name) {
        Select<T> select = new Select<>();
        select.setItems(offered);
        select.setItemLabelGenerator(name::apply);
        select.setValue(now);
        select.setWidthFull();
        select.setAriaLabel(label);
        return select;
    }

    private String label(String row, Tier tier) {
        return getTranslation("approval.ui.policy.cell.label", row, Words.of(tier));
    }

    private static String name(Requirement requirement) {
        return Words.of(GateWhy.requirement(requirement));
    }

    private static void listen(HasValue<?, ?> field, Runnable changed) {
        field.addValueChangeListener(_ -> changed.run());
    }
}
