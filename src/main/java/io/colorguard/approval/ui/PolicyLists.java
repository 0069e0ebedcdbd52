package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.StateBadge;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the matrices: policy changes, checkpoints and criteria. */
final class PolicyLists {

    private PolicyLists() {}

    /** The policy changes, newest first, each leading to its page. */
    static Panel changes(WorkspaceKey workspace, List<PolicyChange> changes) {
        Panel panel = new Panel(translate("approval.ui.policy.changes"));
        if (changes.isEmpty()) {
            return panel.padded(new Paragraph(translate("approval.ui.policy.changes.empty")));
        }
        PlainList list = new PlainList();
        for (PolicyChange change : changes) {
            Anchor link =
                    new Anchor(
                            WorkspaceParameter.href(
                                    workspace, "policies", "changes", change.id().toString()),
                            change.id().toString());
            link.addClassNames("mono", "nowrap");
            Span state = new Span(badge(change.state()));
            state.addClassName("end");
            list.item(
                    link,
                    PolicyPanels.described(
                            change.contributors().author().displayName(), change.reason()),
                    state);
        }
        return panel.body(list);
    }

    static StateBadge badge(State state) {
        String word = translate("approval.ui.policy.state." + state.word());
        return switch (state) {
            case PROPOSED -> StateBadge.of(Look.INFO, Glyph.CLOCK, word);
            case ACCEPTED -> StateBadge.of(Look.OK, Glyph.OK, word);
            case REJECTED -> StateBadge.of(Look.BLOCKED, Glyph.CANCEL, word);
            case WITHDRAWN -> StateBadge.of(Look.NEUTRAL, Glyph.UNDO, word);
        };
    }

    /** What changes to production are checked at, list by list and phase by phase (CMP-1). */
    static Panel checkpoints(CheckpointLists lists) {
        PlainList list = new PlainList();
        add(list, null, lists.usual());
        lists.others().forEach((row, other) -> add(list, row, other));
        Panel panel = new Panel(translate("approval.ui.policy.checkpoints"));
        return lists.equals(CheckpointLists.NONE)
                ? panel.padded(new Paragraph(translate("approval.ui.policy.checkpoints.none")))
                : panel.body(list);
    }

    private static void add(PlainList list, @Nullable ApprovalRow row, CheckpointList points) {
        for (Checkpoint point : points.points()) {
            String phase = translate("approval.phase." + point.phase().word());
            list.item(
                    PolicyPanels.described(
                            Words.of(point),
                            row == null
                                    ? phase
                                    : translate(
                                            "approval.ui.policy.checkpoint.row",
                                            Words.of(row),
                                            phase)));
        }
    }

    /** What promotions are judged by (PRO-1, PRO-2). */
    static Panel criteria(PromotionCriteria criteria) {
        PlainList list = new PlainList();
        for (Tier tier : List.of(Tier.STAGING, Tier.PRODUCTION)) {
            Terms terms = criteria.opening(tier).orElseThrow();
            for (Criterion criterion : Criterion.of(terms)) {
                list.item(
                        PolicyPanels.described(
                                Words.of(criterion),
                                translate(
                                        "approval.ui.policy.criterion.opens",
                                        Words.of(tier),
                                        Words.asks(criterion, terms.asks(criterion)))));
            }
        }
        Panel panel = new Panel(translate("approval.ui.policy.criteria"));
        return criteria.equals(PromotionCriteria.NONE)
                ? panel.padded(new Paragraph(translate("approval.ui.policy.criteria.none")))
                : panel.body(list);
    }
}
