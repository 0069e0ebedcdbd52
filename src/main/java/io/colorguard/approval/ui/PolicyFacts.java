package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.Ending;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.KeyValueList;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;

/** What is known of a policy change beside what it says. */
final class PolicyFacts {

    private PolicyFacts() {}

    /** Who proposed it, and when. */
    static Span author(PolicyChange change, Clock clock) {
        Span by =
                new Span(
                        translate(
                                        "approval.ui.policy.proposed.by",
                                        change.contributors().author().displayName())
                                + " ");
        by.add(new RelativeTime(change.createdAt(), clock));
        return by;
    }

    /** What it was written against, by whom, and how it ended. */
    static Panel of(PolicyChange change, Clock clock) {
        KeyValueList facts = new KeyValueList();
        facts.put(
                translate("approval.ui.policy.base"),
                translate("approval.ui.policy", change.baseVersion()));
        facts.put(
                translate("approval.ui.policy.writers"),
                Words.names(change.contributors().people()));
        facts.put(translate("approval.ui.policy.hash"), new HashChip(change.hash().value()));
        Ending ending = change.ending();
        if (ending != null) {
            facts.put(
                    translate("approval.ui.policy.ended." + ending.state().word()),
                    ending.by().displayName());
            facts.put(
                    translate("approval.ui.policy.ended.at"), new RelativeTime(ending.at(), clock));
            if (!ending.reason().isEmpty()) {
                facts.put(translate("approval.ui.policy.ended.reason"), ending.reason());
            }
        }
        return new Panel(translate("approval.ui.policy.facts")).padded(facts);
    }
}
