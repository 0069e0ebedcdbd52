package io.colorguard.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.uikit.PersonChip;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.csrf.CsrfToken;

/** Demo sign-in: pick a person, no password; only from this machine (IDN-4). */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
@Profile("demo")
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ENDPOINT = "demo/sign-in";

    private final CurrentUser user;
    private Optional<String> again = Optional.empty();

    SignInView(CurrentUser user) {
        this.user = user;
        addClassName("bare");
    }

    /** Who is inside already and proves anew who they are sees only themselves. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        again =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("again")
                        .filter(_ -> user.find().isPresent());
        String key = again.isPresent() ? "shell.signin.again" : "shell.signin";
        removeAll();
        Div words =
                new Div(
                        new H1(getTranslation(key + ".title")),
                        new Paragraph(getTranslation(key + ".text")));
        words.addClassNames("stack", "stack-1");
        Div page = new Div(Drawer.brand(), words, people());
        page.addClassName("signin");
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.signin.title") + " · Colorguard";
    }

    /** A plain form: the browser's own POST carries the session over to the signed-in one. */
    private HtmlContainer people() {
        HtmlContainer form = new HtmlContainer("form");
        form.addClassName("people");
        form.getElement().setAttribute("method", "post");
        form.getElement().setAttribute("action", ENDPOINT);
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.add(hidden(token.getParameterName(), token.getToken()));
        }
        again.ifPresent(page -> form.add(hidden("again", page)));
        DemoPeople.ALL.stream().filter(this::isOffered).forEach(it -> form.add(card(it)));
        return form;
    }

    private boolean isOffered(DemoPerson person) {
        return again.isEmpty() || user.find().filter(person.person()::equals).isPresent();
    }

    private static HtmlContainer hidden(String name, String value) {
        HtmlContainer hidden = new HtmlContainer("input");
        hidden.getElement().setAttribute("type", "hidden");
        hidden.getElement().setAttribute("name", name);
        hidden.getElement().setAttribute("value", value);
        return hidden;
    }

    private HtmlContainer card(DemoPerson person) {
        HtmlContainer card = new HtmlContainer("button");
        card.addClassName("person");
        card.getElement().setAttribute("type", "submit");
        card.getElement().setAttribute("name", "user");
        card.getElement().setAttribute("value", person.userName());
        H2 name = new H2(person.displayName());
        Span roles =
                new Span(
                        person.roles().stream()
                                .sorted()
                                .map(role -> RoleNames.of(this, role))
                                .collect(Collectors.joining(", ")));
        roles.addClassNames("xs", "muted");
        Span tryIt = new Span(getTranslation("shell.signin.try." + person.userName()));
        tryIt.addClassName("try");
        card.add(PersonChip.avatar(person.displayName()), name, roles, tryIt);
        return card;
    }
}
