package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import java.time.Clock;
import java.time.Instant;

/** How long ago, with the exact moment on hover: {@code new RelativeTime(change.at(), clock)}. */
public final class RelativeTime extends HtmlContainer {

    public RelativeTime(Instant at, Clock clock) {
        super("time");
        addClassName("nowrap");
        getElement().setAttribute("datetime", at.toString());
        getElement().setAttribute("title", Moments.exact(at, getLocale()));
        setText(Moments.relative(at, clock.instant(), getLocale()));
    }
}
