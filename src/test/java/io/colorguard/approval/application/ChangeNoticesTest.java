package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Person;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Window;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ChangeNoticesTest {

    private static final Window ALL = new Window(0, 100);

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired ConversationDesk talk;
    @Autowired EmergencyDesk emergencies;
    @Autowired ChangeExpiry expiry;
    @Autowired Clock clock;
    @Autowired NoticeDesk notices;
    @Autowired NoticeTexts texts;

    private ApprovalScene scene;
    private ChangeRequest change;

    /** A ramp in production, which waits for a peer. */
    @BeforeEach
    void setUp() {
        scene = new ApprovalScene(portal);
        change = scene.rampUnderReview("checkout", 25);
    }

    @Test
    @Rule({"NTF-1", "NTF-2"})
    void tellWhoeverCanLetAGatePass() {
        Notice latest = latest("reviewer");
        assertThat(latest.kind()).isEqualTo("change.submitted");
        assertThat(latest.content().page()).isEqualTo("changes/" + change.id());
        assertThat(title(latest, Locale.ENGLISH))
                .isEqualTo("Diego Ramos asks for your verdict on CHG-2: Change checkout");
        assertThat(title(latest, Locale.of("es")))
                .startsWith("Diego Ramos pide su veredicto sobre CHG-2: ");
        assertThat(lines(latest)).first().isEqualTo("“because”");
        assertThat(lines(latest))
                .anyMatch(line -> line.startsWith("prod: ") && line.contains("25\u00a0%"));
        assertThat(kinds("developer2")).contains("change.submitted");
        assertThat(kinds("approver1")).isEmpty();
        assertThat(kinds("viewer")).isEmpty();
    }

    @Test
    @Rule({"NTF-2", "CFG-1"})
    void tellOfLongTextsWithoutCuttingASignInTwo() {
        FlagContent flag = scene.flag("checkout").content();
        String words = "a".repeat(79) + "\uD83D\uDEA6" + "b".repeat(9);
        scene.proposed(
                ramped(flag, "prod", 30)
                        .with(new About(words, flag.about().owner(), flag.about().tags())));

        assertThat(lines(latest("reviewer")))
                .anyMatch(line -> line.contains("a".repeat(79) + "\uD83D\uDEA6…"));
    }

    @Test
    @Rule("TLK-3")
    void tellOfCommentsOnceAndOfMentions() {
        as("viewer", () -> talk.say(scene.workspace.key(), change.id(), "Why 25?").require());
        assertThat(kinds("developer1")).startsWith("change.commented");
        assertThat(kinds("viewer")).isEmpty();
        as(
                "developer1",
                () ->
                        talk.say(scene.workspace.key(), change.id(), "@reviewer and @viewer, see?")
                                .require());
        assertThat(kinds("viewer")).containsExactly("change.mentioned");
        Notice latest = latest("reviewer");
        assertThat(title(latest, Locale.ENGLISH))
                .isEqualTo("Diego Ramos mentioned you in CHG-2: Change checkout");
        assertThat(title(latest, Locale.of("es"))).startsWith("Diego Ramos le mencionó en CHG-2: ");
        assertThat(lines(latest)).first().isEqualTo("“@reviewer and @viewer, see?”");
        assertThat(latest.content().page()).isEqualTo("changes/" + change.id());
    }

    @Test
    @Rule({"TLK-2", "NTF-1"})
    void tellNobodyOfWhatIsSaidInADraft() {
        ChangeRequest draft = scene.drafted("checkout", 40);
        List<String> before = kinds("reviewer");
        as("developer1", () -> talk.say(scene.workspace.key(), draft.id(), "@reviewer").require());
        assertThat(kinds("reviewer")).isEqualTo(before);
    }

    @Test
    @Rule({"APR-7", "NTF-1"})
    void tellTheAuthorOfAnApprovalAndOfWhatItBrings() {
        scene.decided("reviewer", change, Verdict.Kind.APPROVE);
        assertThat(kinds("developer1").subList(0, 2))
                .containsExactlyInAnyOrder("change.approved", "change.applied");
        assertThat(notices("developer1").stream().map(it -> title(it, Locale.ENGLISH)))
                .contains("CHG-2 takes effect in prod: Change checkout");
        assertThat(kinds("reviewer")).doesNotContain("change.approved", "change.applied");
    }

    @Test
    @Rule("APR-7")
    void tellTheAuthorWhyChangesAreAskedFor() {
        scene.decided("reviewer", change, Verdict.Kind.ASK);
        Notice latest = latest("developer1");
        assertThat(latest.kind()).isEqualTo("change.asked");
        assertThat(lines(latest)).first().isEqualTo("“Think again”");
    }

    @Test
    @Rule("APR-7")
    void tellTheAuthorWhyAChangeIsRejected() {
        scene.decided("reviewer", change, Verdict.Kind.REJECT);
        assertThat(latest("developer1").kind()).isEqualTo("change.rejected");
    }

    @Test
    @Rule("APR-5")
    void tellWhoseApprovalAnEditCost() {
        FlagContent both =
                ramped(
                        ramped(aFlag("checkout", LifecycleStage.PRODUCTION), "prod", 50),
                        "staging",
                        10);
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        ChangeRequest asked = scene.proposed(both);
        scene.decided("reviewer", asked, Verdict.Kind.APPROVE).require();
        scene.saved(asked, 75);
        assertThat(latest("reviewer").kind()).isEqualTo("change.voided");
        assertThat(kinds("developer2")).doesNotContain("change.voided");
    }

    @Test
    @Rule("NTF-1")
    void tellThoseWhoWereAskedThatItIsWithdrawn() {
        as("developer1", () -> desk.withdraw(scene.workspace.key(), change.id()).require());
        assertThat(latest("reviewer").kind()).isEqualTo("change.withdrawn");
    }

    @Test
    void tellNobodyOfADraftOrOfTheSameAgain() {
        int before = notices("reviewer").size();
        ChangeRequest draft = scene.drafted("checkout", 60);
        as("developer1", () -> desk.withdraw(scene.workspace.key(), draft.id()).require());
        as("developer1", () -> desk.submit(scene.workspace.key(), change.id()).require());
        assertThat(notices("reviewer")).hasSize(before);
    }

    @Test
    @Rule({"APR-11", "NTF-1"})
    void tellOfAnEmergencyWhoeverMayReviewItAndTheOperatorOfTheReview() {
        Emergency kill = new Emergency.Kill("prod");
        BreakGlass.Cause fire = new BreakGlass.Cause("Errors since ten", "INC-7");
        BreakGlass glass =
                as(
                        "operator",
                        () ->
                                emergencies
                                        .breakGlass(
                                                scene.workspace.key(),
                                                new FlagKey("checkout"),
                                                kill,
                                                fire)
                                        .require());
        for (String person : List.of("reviewer", "approver1", "compliance", "admin")) {
            assertThat(latest(person).kind()).as(person).isEqualTo("change.glass_broken");
        }
        assertThat(title(latest("approver1"), Locale.ENGLISH))
                .isEqualTo("Tomás Villalobos broke the glass on checkout in prod: killed");
        assertThat(lines(latest("approver1"))).startsWith("“Errors since ten”", "Incident: INC-7");
        assertThat(kinds("viewer")).isEmpty();
        assertThat(kinds("operator")).isEmpty();
        as(
                "approver1",
                () ->
                        emergencies
                                .review(scene.workspace.key(), glass.change(), true, "Right so")
                                .require());
        assertThat(latest("operator").kind()).isEqualTo("change.glass_reviewed");
        assertThat(lines(latest("operator")))
                .containsExactly("It was found justified.", "“Right so”");
    }

    @Test
    @Rule({"APR-8", "NTF-1"})
    @Transactional(propagation = Propagation.NEVER)
    void tellTheAuthorThatAChangeExpired() {
        expiry.goThrough(clock.instant().plus(Duration.ofDays(31)));
        assertThat(latest("developer1").kind()).isEqualTo("change.expired");
        assertThat(latest("developer1").actor()).isEqualTo(Person.PORTAL);
    }

    private Notice latest(String person) {
        return notices(person).getFirst();
    }

    private List<String> kinds(String person) {
        return notices(person).stream().map(Notice::kind).toList();
    }

    private List<Notice> notices(String person) {
        return as(person, () -> notices.mine(scene.workspace.key(), false, ALL).require())
                .lines()
                .stream()
                .map(ReaderNotice::notice)
                .toList();
    }

    private String title(Notice notice, Locale language) {
        return texts.text(notice.content().title(), language);
    }

    private List<String> lines(Notice notice) {
        return notice.content().lines().stream()
                .map(line -> texts.text(line, Locale.ENGLISH))
                .toList();
    }
}
