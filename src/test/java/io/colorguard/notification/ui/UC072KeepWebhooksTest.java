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
import io.colorguard.Rule;
import io.colorguard.identity.SignedInAs;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.DeliveryDesk;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Webhook;
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
    @Autowired JdbcClient jdbc;

    NotificationScene scene;

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
        assertThat(list()).noneMatch(Webhook::isEnabled);
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
                        () -> deliveries.page(scene.key(), id, false, new Window(0, 10)).require())
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
