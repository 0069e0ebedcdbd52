package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever did not receive an answer asks again, and nothing happens twice. */
@PortalIT
class LostAnswerIT {

    private static final String PAGE = "w/banking-platform";

    @LocalServerPort int port;

    @Test
    void anAnswerThatWasLostIsGivenAgainToTheLetter() {
        PageCalls browser = new PageCalls(port);
        browser.signIn("approver1");
        browser.open(PAGE);
        String drawn = browser.navigate(PAGE, browser.token()).body();
        assertThat(drawn).hasSizeGreaterThan(50_000).contains("Rodrigo Cárdenas");

        assertThat(browser.tellAgain().body()).isEqualTo(drawn);
        assertThat(browser.tellAgain().body()).isEqualTo(drawn);

        assertThat(browser.navigate(PAGE + "/flags", browser.token()).body())
                .contains("\"changes\":[{", "vaadin-grid");
        browser.signOut();
    }
}
