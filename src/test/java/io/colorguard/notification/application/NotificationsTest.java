package io.colorguard.notification.application;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.notification.NotificationScene.KIND;
import static io.colorguard.notification.NotificationScene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.Cast;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.domain.Channel;
import io.colorguard.notification.domain.Choices;
import io.colorguard.notification.domain.Notices;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class NotificationsTest {

    private static final Window ALL = new Window(0, 100);

    @Autowired ApplicationContext portal;
    @Autowired Notifications notifications;
    @Autowired NoticeDesk desk;
    Notices notices;
    @Autowired Choices choices;
    @Autowired People people;
    @Autowired Grants grants;
    @Autowired JdbcClient jdbc;

    private NotificationScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        notices = Inside.of(context, Notices.class);
    }

    @BeforeEach
    void setUp() {
        scene = new NotificationScene(portal);
    }

    @Test
    @Rule("NTF-1")
    void tellsEachReaderOnceAndNotWhoeverActs() {
        scene.tell("developer1", "one", id("reviewer"), id("reviewer"), id("developer1"));
        assertThat(scene.found("reviewer")).containsExactly("one");
        assertThat(scene.found("developer1")).isEmpty();
        assertThat(scene.found("approver1")).isEmpty();
    }

    @Test
    @Rule("NTF-1")
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NEVER)
    void isPartOfTheTransactionInWhichSomethingHappens() {
        assertThatThrownBy(() ->
                        notifications.send(
                                scene.workspace.id(),
                                KIND,
                                List.of(id("reviewer")),
                                NotificationScene.content("alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @Rule({"NTF-5", "IDN-3"})
    void tellsNobodyWithoutARoleInTheWorkspace() {
        PersonId stranger = new PersonId("demo", "stranger");
        people.see(new Person(stranger, "stranger", "Stranger"));
        scene.tell("developer1", "one", stranger);
        assertThat(notices.count(scene.workspace.id(), stranger, false)).isZero();
    }

    @Test
    @Rule({"NTF-5", "IDN-3"})
    void showsNothingToWhoeverLeftTheWorkspace() {
        PersonId leaver = DemoPeople.require("viewer").id();
        scene.tell("developer1", "one", leaver);
        grants.replaceEverywhere(leaver, Set.of());
        Outcome<NoticeDesk.Page> page = as("viewer", () -> desk.mine(scene.key(), false, ALL));
        assertThat(page.reasons())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo("IDN-3"))
                .extracting(it -> it.messageKey())
                .isEqualTo("workspace.refusal.missing");
        grants.replaceEverywhere(leaver, Set.of(Role.VIEWER));
    }

    @Test
    @Rule("IDN-3")
    void answersForAForeignWorkspaceAsForNone() {
        Person stranger = new Cast(portal).person(scene.key(), "stranger");
        var none = new WorkspaceKey("no-such-workspace");
        assertThat(Cast.as(stranger, () -> desk.unread(scene.key())).reasons())
                .isEqualTo(Cast.as(stranger, () -> desk.unread(none)).reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("workspace.refusal.missing");
    }

    @Test
    @Rule("NTF-3")
    void tellsNobodyInThePortalWhatTheyDoNotWantThere() {
        choices.choose(id("reviewer"), KIND.name(), Channel.PORTAL, false);
        scene.tell("developer1", "one", id("reviewer"), id("approver1"));
        assertThat(scene.found("reviewer")).isEmpty();
        assertThat(scene.found("approver1")).containsExactly("one");
        choices.choose(id("reviewer"), KIND.name(), Channel.PORTAL, true);
        scene.tell("developer1", "two", id("reviewer"));
        assertThat(scene.found("reviewer")).containsExactly("two");
    }

    @Test
    @Rule("NTF-3")
    void remembersTheLanguageOfWhoeverReads() {
        assertThat(choices.language(id("operator"))).isEqualTo(Locale.ENGLISH);
        choices.language(id("operator"), Locale.of("es"));
        assertThat(choices.language(id("operator"))).isEqualTo(Locale.of("es"));
    }

    @Test
    void countsWhatIsNotReadByPersonAndWorkspace() {
        scene.tell("developer1", "one", id("reviewer"));
        scene.tell("developer1", "two", id("reviewer"));
        var line = as("reviewer", () -> desk.mine(scene.key(), true, ALL).require());
        as(
                "reviewer",
                () -> desk.read(scene.key(), line.lines().getLast().notice().id()).require());
        assertThat(notices.unread(List.of(id("reviewer"), id("viewer"))).get(id("reviewer")))
                .containsAllEntriesOf(Map.of(scene.workspace.id(), 1));
        assertThat(as("reviewer", () -> desk.unread(scene.key()).require())).isEqualTo(1);
    }

    @Test
    void marksNothingAsReadThatCameAfterThePageWasSeen() {
        scene.tell("developer1", "one", id("reviewer"));
        Instant seen =
                as("reviewer", () -> desk.mine(scene.key(), true, ALL).require())
                        .lines()
                        .getFirst()
                        .notice()
                        .at();
        jdbc.sql("update notice_reader set at = at - interval '1 hour' where workspace_id = ?")
                .param(scene.workspace.id().value())
                .update();
        scene.tell("developer1", "two", id("reviewer"));
        as("reviewer", () -> desk.readAll(scene.key(), seen.minusSeconds(1800)).require());
        assertThat(as("reviewer", () -> desk.unread(scene.key()).require())).isEqualTo(1);
    }
}
