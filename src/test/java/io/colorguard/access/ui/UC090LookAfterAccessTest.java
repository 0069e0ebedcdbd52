package io.colorguard.access.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedInAs;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.notification.NotificationScene;
import io.colorguard.uikit.ReasonDialog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An administrator looks who has access and takes some away; a compliance officer looks on. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.access.ui"})
@Rule("IDN-11")
class UC090LookAfterAccessTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired People people;
    @Autowired Grants grants;
    @Autowired PortalSessions sessions;
    @Autowired ApiTokens tokens;
    @Autowired Clock clock;

    NotificationScene scene;
    Person ana;

    @BeforeEach
    void setUp() {
        scene = new NotificationScene(portal);
        String name = "ana-" + UUID.randomUUID().toString().substring(0, 8);
        ana = new Person(new PersonId("bank", name), name, "Ana Ruiz " + name);
        people.see(ana);
        grants.replace(
                ana.id(),
                Set.of(
                        new Grant(Role.DEVELOPER, scene.key()),
                        new Grant(Role.APPROVER, scene.key())));
    }

    @Test
    @Rule("IDN-12")
    @SignedInAs("admin")
    void seesRolesAndThoseThatShouldBeTwoPeoples() {
        open("");
        assertThat(page()).contains(ana.displayName(), "Carmen Ibarra", "every workspace");
        assertThat(page()).contains("Developer + Approver");
    }

    @Test
    @SignedInAs("admin")
    void endsASession() {
        signIn();
        open("?tab=sessions");
        assertThat(page()).contains(ana.displayName(), "10.0.0.7", "pwd otp");
        press("End session");
        ReasonDialog dialog = $(ReasonDialog.class).single();
        press(dialog, "End session");
        TextField reason = find(TextField.class, dialog).single();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("left a desk open");
        press(dialog, "End session");

        assertThat(sessions.of(ana.id())).isEmpty();
    }

    @Test
    @SignedInAs("admin")
    void seesWhatBecameOfSignIns() {
        signIn();
        open("?tab=sign_ins");
        assertThat(page()).contains(ana.displayName(), "Open");
    }

    @Test
    @SignedInAs("compliance")
    void aComplianceOfficerIsOfferedNothing() {
        signIn();
        as("developer1", () -> tokens.create("ci", Duration.ofDays(9), "a test").require());
        open("?tab=sessions");
        assertThat(page()).contains(ana.displayName(), "Administrators");
        assertThat($view(Button.class).all()).isEmpty();
        open("?tab=programs");
        assertThat(page()).contains("Diego Ramos", "/api-client");
        assertThat($view(Button.class).all()).isEmpty();
    }

    @Test
    @SignedInAs("developer1")
    void whoAnswersNotForItDoesNotReachThePage() {
        open("");
        assertThat($(AccessView.class).exists()).isFalse();
    }

    private void signIn() {
        Instant now = clock.instant();
        var signOn = new SignOn(now, "1", "pwd otp");
        sessions.begin(
                new PortalSession(UUID.randomUUID(), ana, null, signOn, "10.0.0.7", now, now));
    }

    private void open(String query) {
        var location = new Location("w/" + scene.key() + "/access" + query);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** In the first row, where the latest stands. */
    private void press(String name) {
        test($view(Button.class).withText(name).all().getFirst()).click();
    }

    private void press(ReasonDialog dialog, String name) {
        test(find(Button.class, dialog).withText(name).single()).click();
    }

    private String page() {
        return $(AccessView.class).single().getElement().getTextRecursively();
    }
}
