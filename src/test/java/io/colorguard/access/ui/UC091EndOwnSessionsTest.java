package io.colorguard.access.ui;

import static io.colorguard.identity.Actors.signedOnLongAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedInAs;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.uikit.StepUp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody finds a session in their name that is not theirs, and ends it. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.access.ui"})
@Rule("IDN-13")
class UC091EndOwnSessionsTest extends SpringBrowserlessTest {

    @Autowired PortalSessions sessions;
    @Autowired Clock clock;

    @BeforeEach
    void signIn() {
        Instant now = clock.instant();
        var who = DemoPeople.require("compliance");
        sessions.end(open(), End.EXPIRED, now);
        for (String address : List.of("10.0.0.7", "10.0.0.8")) {
            sessions.begin(
                    new PortalSession(
                            UUID.randomUUID(),
                            who,
                            null,
                            new SignOn(now, "1", "pwd otp"),
                            address,
                            now,
                            now));
        }
    }

    @Test
    @SignedInAs("compliance")
    void seesAllAndEndsOne() {
        navigate(OwnSessionsView.class);
        assertThat(page()).contains("10.0.0.7", "10.0.0.8", "pwd otp");

        pressFirst();

        assertThat(open()).hasSize(1);
        assertThat($view(Button.class).withText("End session").all()).hasSize(1);
    }

    @Test
    @Rule("IDN-7")
    @SignedInAs("compliance")
    void whoSignedOnLongAgoProvesItAnewFirst() {
        navigate(OwnSessionsView.class);
        SecurityContextHolder.setContext(signedOnLongAgo("compliance"));

        pressFirst();

        assertThat($(Anchor.class).withCondition(it -> it.getHref().equals(StepUp.ADDRESS)).all())
                .hasSize(1);
        assertThat(open()).hasSize(2);
    }

    private void pressFirst() {
        test($view(Button.class).withText("End session").all().getFirst()).click();
    }

    private List<UUID> open() {
        return sessions.of(DemoPeople.require("compliance").id());
    }

    private String page() {
        return $(OwnSessionsView.class).single().getElement().getTextRecursively();
    }
}
