package io.colorguard.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.colorguard.shared.Word;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where whoever is not let in, or not let in any more, reads why and what to do. It comes without
 * the frame, and tells nothing that a stranger may not know.
 */
@Route(value = "signed-out", autoLayout = false)
@AnonymousAllowed
class SignedOutView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WHY = "why";

    private Reason reason = Reason.OUT;

    /** Why somebody is here. */
    enum Reason {
        /** They signed out. */
        OUT,
        /** The session ended by time, by somebody's hand, or at the provider. */
        ENDED,
        /** Another person proved who they are than the one who was asked to. */
        OTHER,
        /** The provider named a sign-on that is too old. */
        STALE,
        /** The provider does not answer. */
        DOWN,
        /** The person or the provider said no. */
        DENIED,
        /** The provider's answer did not pass the checks. */
        REFUSED,
        /** The answer belongs to no sign-in that this browser began. */
        AGAIN;

        String key() {
            return "shell.signedout." + Word.of(this);
        }

        static Reason named(String word) {
            return Arrays.stream(values())
                    .filter(reason -> reason.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(OUT);
        }
    }

    SignedOutView() {
        addClassName("bare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> why = event.getLocation().getQueryParameters().getSingleParameter(WHY);
        reason = why.map(Reason::named).orElse(Reason.OUT);
        removeAll();
        Div words =
                new Div(
                        new H1(getTranslation(reason.key())),
                        new Paragraph(getTranslation(reason.key() + ".todo")));
        words.addClassNames("stack", "stack-1");
        Anchor signIn = new Anchor(".", getTranslation("shell.signedout.signin"));
        signIn.setRouterIgnore(true);
        signIn.addClassNames("btn", "btn-primary");
        Div page = new Div(Drawer.brand(), words, signIn);
        page.addClassNames("signin", "notice-card");
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(reason.key()) + " · Colorguard";
    }
}
