package io.colorguard.notification.ui;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.notification.NotificationScene.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.SignedInAs;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.uikit.EmptyState;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People see that they were told something, read it, and need not read it again. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.notification.ui"})
class UC070ReadNoticesTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired NoticeDesk desk;
    @Autowired Bells bells;

    NotificationScene scene;

    @BeforeEach
    void tellTwoThings() {
        scene = new NotificationScene(portal);
        scene.tell("developer1", "one", id("reviewer"));
        scene.tell("developer1", "two", id("reviewer"));
    }

    @Test
    @SignedInAs("reviewer")
    void whatIsNotReadIsCountedAndListed() {
        open("notices");
        assertThat(bellName()).isEqualTo("2 unread notices");
        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    @Rule("NTF-1")
    @SignedInAs("reviewer")
    void theBellRingsOnAnOpenPage() {
        open("notices");
        scene.tell("developer1", "three", id("reviewer"));
        bells.ring();
        roundTrip();
        assertThat(bellName()).isEqualTo("3 unread notices");
    }

    /** What was asked before the bell learned more by itself. */
    @Test
    @Rule("NTF-1")
    @SignedInAs("reviewer")
    void theBellGoesByWhatItLearnedLast() {
        open("notices");
        Bell bell = $(Bell.class).single();
        int before = bell.turn();
        open("notices");

        bell.ring(Map.of(scene.key(), 1), before);
        roundTrip();
        assertThat(bellName()).isEqualTo("2 unread notices");
        bell.ring(Map.of(scene.key(), 1), bell.turn());
        roundTrip();
        assertThat(bellName()).isEqualTo("One unread notice");
    }

    @Test
    @SignedInAs("reviewer")
    void whoeverOpensANoticeHasReadIt() {
        open("notices");
        test(grid()).clickRow(0);
        assertThat(as("reviewer", () -> desk.unread(scene.key()).require())).isEqualTo(1);
    }

    @Test
    @SignedInAs("reviewer")
    void everythingIsReadAtOnce() {
        open("notices");
        test($view(Button.class).withText("Mark all as read").single()).click();
        assertThat(as("reviewer", () -> desk.unread(scene.key()).require())).isZero();
        assertThat($view(EmptyState.class).exists()).isTrue();
        assertThat(bellName()).isEqualTo("No unread notices");
    }

    @Test
    @Rule("NTF-1")
    @SignedInAs("viewer")
    void othersFindNothing() {
        open("notices");
        assertThat($view(EmptyState.class).exists()).isTrue();
        assertThat(bellName()).isEqualTo("No unread notices");
    }

    private Grid<ReaderNotice> grid() {
        return $view(NoticeGrid.class).single();
    }

    private String bellName() {
        return $(Bell.class).single().getElement().getChild(0).getAttribute("aria-label");
    }

    private void open(String page) {
        UI.getCurrent().navigate("w/" + scene.key() + "/" + page);
    }
}
