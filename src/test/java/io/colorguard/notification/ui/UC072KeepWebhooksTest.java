package io.colorguard.notification.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.SignedInAs;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.DeliveryDesk;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.uikit.Note;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator makes a webhook, tries it, switches it off and sends dead letters again. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.notification.ui"})
class UC072KeepWebhooksTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired WebhookDesk desk;
    @Autowired DeliveryDesk deliveries;
    JdbcClient jdbc;

    NotificationScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        jdbc = Inside.owner(context);
    }

    @BeforeEach
    void setUp() {
        scene = new NotificationScene(portal);
    }

    @Test
    @Rule({"NTF-6", "NTF-7"})
    @SignedInAs("admin")
    void makesOneAndSeesItsSecretOnce() {
        open("webhooks");
        press("New webhook");
        WebhookDialog dialog = $(WebhookDialog.class).single();
        press(dialog, "Create webhook");
        assertThat(field(dialog, "Name").isInvalid()).isTrue();
        assertThat(field(dialog, "Address").isInvalid()).isTrue();
        test(field(dialog, "Name")).setValue("Risk desk");
        test(field(dialog, "Address")).setValue("https://hooks.example.com/risk");
        press(dialog, "Create webhook");
        assertThat(text($view(Note.class).single())).contains("whsec_");

        open("webhooks");
        assertThat($view(Note.class).exists()).isFalse();
        assertThat(list()).singleElement().extracting(Webhook::name).isEqualTo("Risk desk");
    }

    @Test
    @Rule("NTF-6")
    @SignedInAs("admin")
    void triesItAndSwitchesItOff() {
        UUID id = made();
        open("webhooks");
        press("Test");
        assertThat(lines(id))
                .singleElement()
                .extracting(Deliveries.Line::kind)
                .isEqualTo("webhook.test");
        press("Switch off");
        assertThat(list()).singleElement().matches(webhook -> !webhook.isEnabled());
    }

    @Test
    @Rule("NTF-4")
    @SignedInAs("admin")
    void sendsDeadLettersAgain() {
        UUID id = made();
        as("admin", () -> deliveries.test(scene.key(), id).require());
        jdbc.sql("update delivery set state = 'DEAD', attempts = 9 where webhook_id = ?")
                .param(id)
                .update();
        open("webhooks?webhook=" + id + "&tab=dead");
        roundTrip();
        Grid<?> grid = $view(Grid.class).single();
        Component line = (Component) test(grid).getCellComponent(0, 0);
        test(find(Button.class, line).withText("Send again").single()).click();
        assertThat(lines(id).getFirst().state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    @Rule({"NTF-4", "AUD-1"})
    @SignedInAs("admin")
    void sendsMailAgainThatCouldNotBeDelivered() {
        UUID dead = deadMail();
        open("webhooks?way=mail&tab=dead");
        roundTrip();
        Component line = (Component) test($view(Grid.class).single()).getCellComponent(0, 0);
        assertThat(line.getElement().getTextRecursively())
                .contains("CHG-7")
                .contains(DemoPeople.require("reviewer").displayName())
                .contains("the mail server did not take it");
        test(find(Button.class, line).withText("Send again").single()).click();

        assertThat(mails())
                .singleElement()
                .returns(dead, Deliveries.Line::id)
                .returns(Delivery.State.WAITING, Deliveries.Line::state)
                .returns(NotificationScene.id("reviewer"), Deliveries.Line::to);
        assertThat(
                        jdbc.sql("select action from manual_sending where about = ?")
                                .param(dead)
                                .query(String.class)
                                .list())
                .containsExactly("RESEND");
    }

    @Test
    @Rule("NTF-5")
    @SignedInAs("admin")
    void mailOfAnotherWorkspaceIsNeitherSeenNorSentAgain() {
        UUID dead = deadMail();
        NotificationScene other = new NotificationScene(portal);
        assertThat(
                        as(
                                        "admin",
                                        () ->
                                                deliveries
                                                        .page(
                                                                other.key(),
                                                                new Way.ByMail(),
                                                                false,
                                                                new Window(0, 10))
                                                        .require())
                                .lines())
                .isEmpty();
        assertThat(as("admin", () -> deliveries.resend(other.key(), dead)).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("notification.refusal.resend");
    }

    /** A mail to the reviewer that nobody took for a day. */
    private UUID deadMail() {
        scene.tell("developer1", "CHG-7 waits", NotificationScene.id("reviewer"));
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into delivery (workspace_id, id, notice_id, issuer, subject, state,
                            attempts, since, ended, answer)
                        select workspace_id, ?, notice_id, issuer, subject, 'DEAD', 9, at, at,
                            'notification.answer.mail'
                        from notice_reader where workspace_id = ?
                        """)
                .params(id, scene.workspace.id().value())
                .update();
        return id;
    }

    private List<Deliveries.Line> mails() {
        return as(
                        "admin",
                        () ->
                                deliveries
                                        .page(
                                                scene.key(),
                                                new Way.ByMail(),
                                                false,
                                                new Window(0, 10))
                                        .require())
                .lines();
    }

    @Test
    @Rule("NTF-6")
    @SignedInAs("admin")
    void editsNameAndAddress() {
        made();
        open("webhooks");
        press("Edit");
        WebhookDialog dialog = $(WebhookDialog.class).single();
        assertThat(field(dialog, "Name").getValue()).isEqualTo("Risk desk");
        test(field(dialog, "Address")).setValue("http://elsewhere.example.com");
        press(dialog, "Save webhook");
        assertThat(field(dialog, "Address").isInvalid()).isTrue();
        test(field(dialog, "Address")).setValue("https://elsewhere.example.com/in");
        press(dialog, "Save webhook");

        assertThat(list())
                .singleElement()
                .extracting(Webhook::url)
                .isEqualTo("https://elsewhere.example.com/in");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("https://elsewhere.example.com/in");
    }

    @Test
    @Rule("IDN-2")
    @SignedInAs("approver1")
    void isNotForOthers() {
        made();
        open("webhooks");
        assertThat($(WebhooksView.class).exists()).isFalse();
    }

    private UUID made() {
        return as(
                        "admin",
                        () ->
                                desk.create(
                                                scene.key(),
                                                "Risk desk",
                                                "https://hooks.example.com/risk",
                                                Set.of())
                                        .require())
                .webhook()
                .id();
    }

    private List<Webhook> list() {
        return as("admin", () -> desk.list(scene.key()).require());
    }

    private List<Deliveries.Line> lines(UUID id) {
        return as(
                        "admin",
                        () ->
                                deliveries
                                        .page(
                                                scene.key(),
                                                new Way.ToWebhook(id),
                                                false,
                                                new Window(0, 10))
                                        .require())
                .lines();
    }

    private void press(String text) {
        test($view(Button.class).withText(text).single()).click();
    }

    private void press(WebhookDialog dialog, String text) {
        test(find(Button.class, dialog).withText(text).single()).click();
    }

    private TextField field(WebhookDialog dialog, String label) {
        return find(TextField.class, dialog).withLabel(label).single();
    }

    private static String text(Note note) {
        return note.getElement().getTextRecursively();
    }

    private void open(String page) {
        var location = new com.vaadin.flow.router.Location("w/" + scene.key() + "/" + page);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
