package io.colorguard.compliance.application;

import static io.colorguard.approval.domain.Phase.DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.POST_DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.PRE_PRODUCTION;
import static io.colorguard.compliance.domain.Checklist.PhaseState.OPEN;
import static io.colorguard.compliance.domain.Checklist.PhaseState.READY;
import static io.colorguard.compliance.domain.Checklist.PhaseState.SIGNED_OFF;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.domain.Board;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board lists what checklists say, whatever happens to their changes. */
@DatabaseTest
class ComplianceBoardTest {

    private static final Window ALL = new Window(0, 100);

    @Autowired ApplicationContext portal;
    @Autowired ComplianceBoard desk;
    @Autowired ComplianceDesk checklists;
    @Autowired ApprovalDesk approvals;
    @Autowired NoticeDesk notices;
    @Autowired ChecklistWatch watch;
    @Autowired Board board;
    @Autowired Dossiers dossiers;
    @Autowired ChangeRequests changes;
    @Autowired Tenancy tenancy;

    private ComplianceScene officer;
    private WorkspaceKey key;

    @BeforeEach
    void open() {
        officer = new ComplianceScene(portal);
        key = officer.scene.workspace.key();
    }

    @Rule("CMP-6")
    @Test
    void itSaysWhatTheChecklistsSayAfterAnyStory() {
        Random random = new Random(20261123);
        for (int story = 0; story < 6; story++) {
            ChangeRequest change = officer.proposed("trial-" + story);
            for (int step = 0; step < 14; step++) {
                String did = step(random, change);
                assertThat(listed(change))
                        .as("story %d, step %d: %s", story, step, did)
                        .containsExactlyInAnyOrderElementsOf(computed(change));
            }
        }
    }

    private String step(Random random, ChangeRequest change) {
        Phase phase = Phase.values()[random.nextInt(3)];
        List<Checkpoint> points = officer.checklist(change).list().of(phase);
        String point = points.get(random.nextInt(points.size())).key();
        int what = random.nextInt(9);
        switch (what) {
            case 0, 1 -> officer.meets("developer1", change, point);
            case 2 -> officer.leavesOut("developer2", change, point);
            case 3 -> as("compliance", () -> checklists.confirm(key, change.id(), point));
            case 4 ->
                    as("approver1", () -> checklists.reopen(key, change.id(), point, "Look again"));
            case 5 ->
                    officer.checklist(change).open(phase).stream()
                            .map(Checkpoint::key)
                            .forEach(open -> officer.meets("developer1", change, open));
            case 6 -> officer.signsOff("compliance", change, phase);
            case 7 ->
                    officer.scene.decided(
                            "reviewer",
                            officer.scene.change(change.id()),
                            random.nextInt(5) == 0 ? Verdict.Kind.ASK : Verdict.Kind.APPROVE);
            default -> as("compliance", () -> checklists.withdraw(key, change.id(), phase, "No"));
        }
        return what + " " + point;
    }

    private List<BoardLine> listed(ChangeRequest change) {
        return inside(() -> board.of(change.workspace(), change.id()));
    }

    private List<BoardLine> computed(ChangeRequest change) {
        return inside(() ->
                BoardLine.of(
                        dossiers.of(changes.find(change.workspace(), change.id()).orElseThrow())));
    }

    private List<BoardLine> inside(java.util.function.Supplier<List<BoardLine>> work) {
        return tenancy.inside(officer.scene.workspace.id(), work);
    }

    @Rule("CMP-6")
    @Test
    void whatIsSignedOffComesLastAndFiltersLeaveOut() {
        ChangeRequest first = officer.proposed("first");
        officer.closes(first, PRE_PRODUCTION);
        ChangeRequest second = officer.proposed("second");
        officer.proves(second, PRE_PRODUCTION);

        assertThat(page(BoardQuestion.ALL))
                .extracting(BoardLine::change, BoardLine::phase, BoardLine::state)
                .containsExactly(
                        tuple(first, DEPLOYMENT, OPEN),
                        tuple(second, DEPLOYMENT, OPEN),
                        tuple(second, PRE_PRODUCTION, READY),
                        tuple(first, PRE_PRODUCTION, SIGNED_OFF));
        assertThat(page(new BoardQuestion(Set.of(PRE_PRODUCTION), Set.of(READY), "shop", null)))
                .extracting(BoardLine::change)
                .containsExactly(second.id());
        assertThat(page(new BoardQuestion(Set.of(), Set.of(), "nobody", null))).isEmpty();
        assertThat(page(new BoardQuestion(Set.of(), Set.of(), "", Instant.now()))).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(
            ChangeRequest change, Phase phase, Object state) {
        return org.assertj.core.groups.Tuple.tuple(change.id(), phase, state);
    }

    @Rule("CMP-6")
    @Test
    void whatEndedWithoutEffectIsNoLongerListed() {
        ChangeRequest change = officer.proposed("trial");
        assertThat(page(BoardQuestion.ALL)).hasSize(2);
        as("developer1", () -> approvals.withdraw(key, change.id()).require());
        assertThat(page(BoardQuestion.ALL)).isEmpty();
    }

    @Rule("CMP-6")
    @Test
    void officersAreToldOnceThatAPhaseIsReady() {
        ChangeRequest change = officer.proposed("trial");
        officer.proves(change, PRE_PRODUCTION);
        assertThat(told("compliance")).containsOnlyOnce("checklist.ready");
        assertThat(told("developer1")).doesNotContain("checklist.ready");
        officer.signsOff("compliance", change, PRE_PRODUCTION).require();
        assertThat(told("compliance")).containsOnlyOnce("checklist.ready");
    }

    @Rule({"CMP-2", "CMP-6"})
    @Test
    void whoWroteItIsRemindedOfWhatIsDueAndOfficersOfWhatIsLate() {
        ChangeRequest change = live();
        Instant due = page(BoardQuestion.ALL).getFirst().due();
        assertThat(due)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)),
                        Instant.now().plus(Duration.ofDays(14)));
        watch.tell(due.minus(Duration.ofDays(4)));
        assertThat(told("developer1")).doesNotContain("checklist.due");
        watch.tell(due.minus(Duration.ofDays(2)));
        watch.tell(due.minus(Duration.ofDays(1)));
        assertThat(told("developer1")).containsOnlyOnce("checklist.due");
        assertThat(told("compliance")).doesNotContain("checklist.overdue");
        watch.tell(due.plus(Duration.ofHours(1)));
        watch.tell(due.plus(Duration.ofHours(2)));
        assertThat(told("developer1")).containsOnlyOnce("checklist.overdue");
        assertThat(told("compliance")).containsOnlyOnce("checklist.overdue");
        assertThat(page(new BoardQuestion(Set.of(), Set.of(), "", due)))
                .extracting(BoardLine::change)
                .containsExactly(change.id());
    }

    @Rule("CMP-6")
    @Test
    void nobodyIsRemindedOfWhatIsSignedOff() {
        ChangeRequest change = live();
        Instant due = page(BoardQuestion.ALL).getFirst().due();
        officer.closes(change, POST_DEPLOYMENT);
        watch.tell(due.plus(Duration.ofHours(1)));
        assertThat(told("developer1")).doesNotContain("checklist.due", "checklist.overdue");
    }

    private ChangeRequest live() {
        ChangeRequest change = officer.proposed("trial");
        officer.closes(change, PRE_PRODUCTION);
        officer.scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        officer.closes(change, DEPLOYMENT);
        return officer.scene.change(change.id());
    }

    @Rule("CMP-6")
    @Test
    void theListIsWrittenAsCommaSeparatedValues() throws IOException {
        ChangeRequest change = officer.proposed("trial");
        StringBuilder written = new StringBuilder();
        as("viewer", () -> desk.write(key, BoardQuestion.ALL, () -> written).require());
        assertThat(written.toString().lines())
                .containsExactly(
                        "change,flag,owner,author,phase,open,points,due,state",
                        change.id() + ",trial,shop," + author(change) + ",deployment,4,4,,open",
                        change.id()
                                + ",trial,shop,"
                                + author(change)
                                + ",pre_production,4,4,,open");
    }

    private static String author(ChangeRequest change) {
        return change.contributors().author().displayName();
    }

    private List<BoardLine> page(BoardQuestion question) {
        return as("viewer", () -> desk.page(key, question, ALL).require().lines());
    }

    private List<String> told(String person) {
        return as(person, () -> notices.mine(key, false, ALL).require()).lines().stream()
                .map(ReaderNotice::notice)
                .map(Notice::kind)
                .toList();
    }
}
