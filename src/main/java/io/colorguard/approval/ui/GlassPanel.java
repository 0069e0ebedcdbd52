package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.KeyValueList;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StateBadge;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What an emergency did past its gate, and the review of it (APR-11). */
final class GlassPanel {

    private static final String WHY = "review-why";

    private final BreakGlass glass;
    private final Instant now;
    private final Locale locale;

    GlassPanel(BreakGlass glass, Instant now, Locale locale) {
        this.glass = glass;
        this.now = now;
        this.locale = locale;
    }

    /** Draws it; whoever may not review it reads why. */
    Panel draw(List<Refusal> whyNot, Runnable review) {
        KeyValueList facts =
                new KeyValueList()
                        .put(
                                translate("approval.ui.glass.acted"),
                                translate("approval.ui.glass.action." + glass.action().word())
                                        + " · "
                                        + glass.environment())
                        .put(translate("approval.ui.glass.incident"), glass.cause().incident())
                        .put(translate("approval.ui.glass.by"), glass.by().displayName())
                        .put(translate("approval.ui.glass.bypassed"), Words.of(glass.asked()));
        Panel panel = new Panel(translate("approval.ui.glass.panel")).beside(state());
        FollowUp found = glass.followUp();
        if (found == null) {
            facts.put(translate("approval.ui.glass.due"), Moments.minute(glass.due(), locale));
            return panel.padded(facts, button(whyNot, review));
        }
        facts.put(
                        translate("approval.ui.glass.found"),
                        translate(
                                found.justified()
                                        ? "approval.ui.glass.justified"
                                        : "approval.ui.glass.unjustified"))
                .put(
                        translate("approval.ui.glass.reviewer"),
                        found.by().displayName()
                                + " · "
                                + Moments.relative(found.at(), now, locale));
        return panel.padded(facts, new Span(found.words()));
    }

    private StateBadge state() {
        boolean late = glass.isLate(now);
        if (glass.isOwed()) {
            return StateBadge.of(
                    Look.BLOCKED,
                    Glyph.BOLT,
                    translate(late ? "approval.ui.owed.late" : "approval.ui.owed"));
        }
        return late
                ? StateBadge.of(Look.ATTENTION, translate("approval.ui.glass.reviewed.late"))
                : StateBadge.of(Look.OK, translate("approval.ui.glass.reviewed"));
    }

    private static Div button(List<Refusal> whyNot, Runnable review) {
        RefusableButton button =
                new RefusableButton(translate("approval.ui.glass.review"), Glyph.EYE, review)
                        .primary();
        if (whyNot.isEmpty()) {
            return new Div(button);
        }
        Div why = new Div(Refusals.text(whyNot));
        why.setId(WHY);
        why.addClassNames("xs", "faint");
        return new Div(button.refuse(WHY), why);
    }
}
