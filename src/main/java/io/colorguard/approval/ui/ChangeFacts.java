package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.identity.Person;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.KeyValueList;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Panel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wrote a change, what it stands on, and the hashes that verdicts are bound to. */
final class ChangeFacts {

    private ChangeFacts() {}

    static Panel of(ChangeDetails details, boolean moved, @Nullable BatchId batch) {
        ChangeRequest change = details.change();
        List<Person> people = change.contributors().people();
        KeyValueList facts =
                new KeyValueList()
                        .put(
                                translate("approval.ui.fact.author"),
                                change.contributors().author().displayName())
                        .put(translate("approval.ui.fact.editors"), Words.names(people));
        if (batch != null) {
            facts.put(
                    translate("approval.ui.fact.batch"),
                    new Anchor(
                            Addresses.batch(details.workspace().key(), batch), batch.toString()));
        }
        if (change.state().name().isEditable()) {
            facts.put(translate("approval.ui.fact.base"), base(moved));
        }
        ReleaseWindow window = change.wording().window();
        if (window != null) {
            facts.put(
                    translate("approval.ui.window"),
                    translate(
                            "approval.ui.freeze.when",
                            Moments.minute(window.opens(), UI.getCurrentOrThrow().getLocale()),
                            Moments.minute(window.closes(), UI.getCurrentOrThrow().getLocale())));
        }
        Instant end = details.expires();
        if (end != null) {
            facts.put(
                    translate("approval.ui.fact.expires"),
                    Moments.minute(end, UI.getCurrentOrThrow().getLocale()));
        }
        for (Gate gate : change.gates()) {
            facts.put(
                    translate("approval.ui.fact.hash", gate.environment()),
                    new HashChip(gate.contentHash().value()));
        }
        return Panel.unheaded(translate("approval.ui.facts")).padded(facts);
    }

    private static Span base(boolean moved) {
        return moved
                ? Words.styled(translate("approval.ui.fact.base.moved"), "attention", "medium")
                : new Span(translate("approval.ui.fact.base.same"));
    }

    /** Why the change was proposed. */
    static Panel reason(ChangeRequest change) {
        String said = change.wording().reason();
        Paragraph line =
                new Paragraph(
                        Words.faint(translate("approval.ui.reason") + "  "),
                        new Span(said.isEmpty() ? translate("approval.ui.reason.none") : said));
        Panel panel = Panel.unheaded(translate("approval.ui.reason")).padded(line);
        panel.addClassName("o1");
        return panel;
    }
}
