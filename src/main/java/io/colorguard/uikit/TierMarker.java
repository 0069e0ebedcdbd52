package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;

/** An environment with the letter of its tier: {@code new TierMarker(PRODUCTION, "eu-prod")}. */
public final class TierMarker extends HtmlContainer {

    public TierMarker(TierLook tier, String environment) {
        this(tier, new Span(environment));
    }

    private TierMarker(TierLook tier, Span name) {
        super("span");
        addClassNames("tier", tier.cssClass());
        HtmlContainer letter = new HtmlContainer("b");
        letter.setText(tier.letter());
        letter.getElement().setAttribute("aria-hidden", "true");
        add(letter, name);
    }

    /** Only the letter is seen and the name is read: {@code TierMarker.letter(STAGING, "qa")}. */
    public static TierMarker letter(TierLook tier, String environment) {
        Span hidden = new Span(environment);
        hidden.addClassName("sr");
        TierMarker marker = new TierMarker(tier, hidden);
        marker.getElement().setAttribute("title", environment);
        return marker;
    }
}
