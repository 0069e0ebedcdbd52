package io.colorguard.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.application.NewWebhook;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.CopyButton;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Toast;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/**
 * The programs that a workspace tells, and what became of each delivery and mail (NTF-4, NTF-6).
 */
@Route("w/:ws/webhooks")
@PermitAll
class WebhooksView extends WorkspaceView {

    static final String MAIL = "mail";
    private static final String WEBHOOKS = "webhooks";
    private static final Way MAILS = new Way.ByMail();

    private final WebhookDesk desk;
    private final DeliveryBook book;
    private final ChoiceDesk choices;
    private final Div fresh = new Div();
    private final Div list = new Div();

    WebhooksView(WebhookDesk desk, DeliveryBook book, ChoiceDesk choices) {
        this.desk = desk;
        this.book = book;
        this.choices = choices;
        list.addClassNames("stack");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        boolean mail = fromAddress("way").filter(MAIL::equals).isPresent();
        PageHeader header =
                header(getTranslation("notification.webhooks.title"))
                        .sub(getTranslation("notification.webhooks.sub"));
        fresh.removeAll();
        list.removeAll();
        add(fresh, Columns.stack(tabs(mail), list));
        if (mail) {
            mail();
        } else {
            header.actions(
                    Buttons.primary(
                            getTranslation("notification.webhooks.new"),
                            Glyph.PLUS,
                            () -> dialog().open()));
            draw();
        }
    }

    private PageTabs tabs(boolean mail) {
        String href = WorkspaceParameter.href(workspace(), WEBHOOKS);
        PageTabs tabs =
                new PageTabs(getTranslation("notification.webhooks.title"), mail ? MAIL : WEBHOOKS);
        tabs.tab(WEBHOOKS, getTranslation("notification.webhooks.tab"), href, null);
        return tabs.tab(
                MAIL,
                getTranslation("notification.mail.tab"),
                href + "?way=" + MAIL,
                book.dead(book.count(workspace(), MAILS, true)));
    }

    private void mail() {
        if (!book.isMailServed()) {
            list.add(Note.of(Look.INFO, getTranslation("notification.mail.none")));
        }
        String title = getTranslation("notification.mail.deliveries");
        list.add(new DeliveryPanel(book, workspace(), MAILS, title).show(isDead()));
    }

    private boolean isDead() {
        return fromAddress("tab").filter(DeliveryPanel.DEAD::equals).isPresent();
    }

    private void draw() {
        list.removeAll();
        desk.list(workspace())
                .ifRefused(reasons -> list.add(Note.refused(reasons)))
                .ifDone(this::draw);
    }

    private void draw(List<Webhook> webhooks) {
        if (webhooks.isEmpty()) {
            list.add(
                    new EmptyState(
                            Glyph.LINK,
                            getTranslation("notification.webhooks.empty"),
                            getTranslation("notification.webhooks.empty.text")));
            return;
        }
        WebhookTable table = new WebhookTable(workspace(), this::test, this::turn, this::edit);
        list.add(table.show(webhooks));
        String chosen = fromAddress("webhook").orElse(webhooks.getFirst().id().toString());
        webhooks.stream()
                .filter(webhook -> webhook.id().toString().equals(chosen))
                .findFirst()
                .ifPresent(webhook -> list.add(deliveries(webhook)));
    }

    private DeliveryPanel deliveries(Webhook webhook) {
        Way way = new Way.ToWebhook(webhook.id());
        String title = getTranslation("notification.deliveries.title", webhook.name());
        return new DeliveryPanel(book, workspace(), way, title).show(isDead());
    }

    private void test(Webhook webhook) {
        book.desk()
                .test(workspace(), webhook.id())
                .ifRefused(Toast::refused)
                .ifDone(_ -> Toast.done(getTranslation("notification.webhooks.tested")));
        draw();
    }

    private WebhookDialog dialog() {
        return new WebhookDialog(workspace(), desk, choices.kinds(), this::made);
    }

    private void edit(Webhook webhook) {
        dialog().editing(webhook, this::draw).open();
    }

    private void turn(Webhook webhook) {
        desk.enable(workspace(), webhook.id(), !webhook.isEnabled()).ifRefused(Toast::refused);
        draw();
    }

    /** The only time that the secret is seen. */
    private void made(NewWebhook made) {
        Span secret = new Span(made.secret());
        secret.addClassName("mono");
        String words = getTranslation("notification.webhooks.secret", made.webhook().name());
        String copy = getTranslation("notification.webhooks.copy");
        Div line = Columns.row(secret, new CopyButton(made.secret(), copy));
        fresh.removeAll();
        fresh.add(Note.of(Look.OK, new Div(new Span(words), line)));
        draw();
    }
}
