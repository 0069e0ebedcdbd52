package io.colorguard.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.colorguard.shared.Refusal;
import java.util.List;

/**
 * Short answers that go away by themselves: {@code Toast.done(getTranslation("catalog.saved"))}.
 */
public final class Toast {

    private static final int SHORT = 4000;
    private static final int LONG = 8000;

    private Toast() {}

    public static void done(String text) {
        show(text, Glyph.OK, SHORT).addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void failed(String text) {
        show(text, Glyph.CANCEL, LONG).addThemeVariants(NotificationVariant.ERROR);
    }

    /** Why nothing was changed; who only has to prove who they are is asked to. */
    public static void refused(List<Refusal> reasons) {
        if (StepUp.isAsked(reasons)) {
            StepUp.ask(reasons);
        } else {
            failed(Refusals.text(reasons));
        }
    }

    private static Notification show(String text, Glyph glyph, int duration) {
        Notification notification = new Notification();
        notification.setDuration(duration);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.add(Columns.row(glyph.icon(), new Span(text)));
        notification.open();
        return notification;
    }
}
