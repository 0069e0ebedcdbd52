package io.colorguard.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.application.DeliveryDesk;
import io.colorguard.notification.application.NewWebhook;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.CopyButton;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** The programs that a workspace tells, and what became of each delivery (NTF-6). */
@Route("w/:ws/webhooks")
@PermitAll
class WebhooksView extends WorkspaceView {

    private final WebhookDesk desk;
    private final DeliveryDesk deliveries;
    private final ChoiceDesk choices;
    private final Clock clock;
    private final Div fresh = new Div();
    private final Div list = new Div();

    WebhooksView(WebhookDesk desk, DeliveryDesk deliveries, ChoiceDesk choices, Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.choices = choices;
        this.clock = clock;
        list.addClassNames("stack");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("notification.webhooks.title"))
                .sub(getTranslation("notification.webhooks.sub"))
                .actions(
                        Buttons.primary(
                                getTranslation("notification.webhooks.new"),
                                Glyph.PLUS,
                                () -> dialog().open()));
        fresh.removeAll();
        add(fresh, list);
        draw();
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
        boolean dead = fromAddress("tab").filter(DeliveryPanel.DEAD::equals).isPresent();
        return new DeliveryPanel(workspace(), webhook, deliveries, clock).show(dead);
    }

    private void test(Webhook webhook) {
        deliveries
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
