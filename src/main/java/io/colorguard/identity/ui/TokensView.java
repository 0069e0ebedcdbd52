package io.colorguard.identity.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.application.NewToken;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.CopyButton;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.ReasonDialog;
import io.colorguard.uikit.Refusals;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Personal access tokens: make one, see when each was used, take it back. */
@Route("tokens")
@PermitAll
class TokensView extends Main implements HasDynamicTitle {

    private static final Integer[] LIFETIMES = {30, 90, 180, 365};

    private final ApiTokens tokens;
    private final TextField name = new TextField();
    private final TextField reason = new TextField();
    private final Select<Integer> lifetime = new Select<>();
    private final Div fresh = new Div();
    private final TokenTable list;

    TokensView(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.list = new TokenTable(clock, this::revoke);
        addClassName("page");
        setId("main");
        getElement().setAttribute("tabindex", "-1");
        name.setLabel(getTranslation("identity.tokens.name"));
        name.setHelperText(getTranslation("identity.tokens.name.help"));
        name.setMaxLength(ApiToken.LONGEST_NAME);
        reason.setLabel(getTranslation("identity.tokens.reason"));
        reason.setHelperText(getTranslation("identity.tokens.reason.help"));
        reason.setMaxLength(ApiToken.LONGEST_REASON);
        lifetime.setLabel(getTranslation("identity.tokens.lifetime"));
        lifetime.setItems(LIFETIMES);
        lifetime.setItemLabelGenerator(
                days -> getTranslation("identity.tokens.lifetime.days", days));
        lifetime.setValue(LIFETIMES[1]);
        add(
                new PageHeader(getPageTitle())
                        .crumbs(Crumb.here(getPageTitle()))
                        .sub(getTranslation("identity.tokens.sub")),
                fresh,
                form(),
                list);
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.tokens.title");
    }

    private Panel form() {
        FormLayout fields = new FormLayout(name, lifetime, reason);
        fields.setColspan(reason, 2);
        return new Panel(getTranslation("identity.tokens.new"))
                .padded(
                        fields,
                        Columns.row(
                                Buttons.primary(
                                        getTranslation("identity.tokens.create"),
                                        Glyph.KEY,
                                        this::create)));
    }

    private void create() {
        name.setInvalid(false);
        reason.setInvalid(false);
        tokens.create(name.getValue(), Duration.ofDays(lifetime.getValue()), reason.getValue())
                .ifDone(this::show)
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> refusals) {
        mark(reason, refusals.stream().filter(TokensView::isOfReason).toList());
        mark(name, refusals.stream().filter(refusal -> !isOfReason(refusal)).toList());
    }

    private static boolean isOfReason(Refusal refusal) {
        return "reason".equals(refusal.field());
    }

    private static void mark(TextField field, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            field.setErrorMessage(Refusals.text(refusals));
            field.setInvalid(true);
            field.focus();
        }
    }

    /** The only time that the token's characters are seen. */
    private void show(NewToken made) {
        Span characters = new Span(made.characters());
        characters.addClassName("mono");
        Div line =
                Columns.row(
                        characters,
                        new CopyButton(made.characters(), getTranslation("identity.tokens.copy")));
        fresh.removeAll();
        fresh.add(
                Note.of(
                        Look.OK,
                        new Div(
                                new Span(
                                        getTranslation(
                                                "identity.tokens.made", made.token().name())),
                                line)));
        name.clear();
        reason.clear();
        draw();
    }

    private void draw() {
        list.show(tokens.mine());
    }

    private void revoke(ApiToken token) {
        new ReasonDialog(
                        "identity.tokens.revoke",
                        token.name(),
                        reason -> tokens.revoke(token.id(), reason),
                        this::revoked)
                .atMost(ApiToken.LONGEST_REASON)
                .open();
    }

    private void revoked() {
        fresh.removeAll();
        draw();
    }
}
