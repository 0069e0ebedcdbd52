package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.StateBadge;
import java.util.List;

/** What stands beside the matrices: policy changes and the strategy's checkpoints. */
final class PolicyLists {

    private static final List<String> PHASES =
            List.of("pre_production", "deployment", "post_deployment");
    private static final int CHECKPOINTS = 4;

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

    /** The twelve checkpoints in their three phases, as the strategy prints them. */
    static Panel checkpoints() {
        PlainList list = new PlainList();
        for (String phase : PHASES) {
            for (int i = 1; i <= CHECKPOINTS; i++) {
                list.item(
                        PolicyPanels.described(
                                translate("approval.ui.policy.checkpoint." + phase + "." + i),
                                translate("approval.ui.policy.phase." + phase)));
            }
        }
        return new Panel(translate("approval.ui.policy.checkpoints")).body(list);
    }
}
