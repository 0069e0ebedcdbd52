package io.colorguard.approval.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Safety;
import io.colorguard.approval.domain.SafetyMatrix;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.Role;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.notification.domain.Channel;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Administrators and approvers are told of each policy change, with what it changes. */
@DatabaseTest
@Transactional
@Rule({"APR-13", "NTF-1"})
class PolicyNoticesTest {

    @Autowired ApplicationContext portal;
    @Autowired PolicyDesk desk;
    @Autowired NoticeDesk notices;
    @Autowired NoticeTexts texts;
    @Autowired ChoiceDesk choices;

    ApprovalScene scene;
    WorkspaceKey ws;
    PolicyChange change;

    @BeforeEach
    void propose() {
        scene = new ApprovalScene(portal);
        ws = scene.workspace.key();
        PolicyTerms terms =
                ApprovalScene.BEGUN
                        .with(
                                ApprovalMatrix.ofStrategy()
                                        .with(
                                                ApprovalRow.FEATURE_LOW,
                                                Tier.PRODUCTION,
                                                new Quorum(Role.REVIEWER, 2)))
                        .with(
                                SafetyMatrix.ofStrategy()
                                        .with(Category.EXPERIMENT, Tier.STAGING, Safety.BLOCKED));
        change =
                as(
                        "admin",
                        () -> desk.propose(ws, new Wanted(terms, "Two pairs of eyes")).require());
    }

    @Test
    void ofWhatIsProposedWhoeverMayDecideIsTold() {
        Notice notice = latest("approver1");

        assertThat(notice.kind()).isEqualTo("policy.proposed");
        assertThat(notice.content().page()).isEqualTo("policies/changes/POL-1");
        assertThat(texts.text(notice.content().title(), Locale.ENGLISH))
                .isEqualTo(
                        "Carmen Ibarra wrote POL-1, which another administrator or approver must accept");
        assertThat(lines(notice))
                .containsExactly(
                        "“Two pairs of eyes”",
                        "feature of low risk × production: reviewers: 1 → reviewers: 2",
                        "experiment × staging: allowed → blocked");
        assertThat(kinds("admin")).isEmpty();
        assertThat(kinds("reviewer")).isEmpty();
    }

    @Test
    void ofHowItEndedItsWritersAreToldToo() {
        as("approver1", () -> desk.accept(ws, change.id(), change.hash(), "Agreed").require());

        assertThat(latest("admin").kind()).isEqualTo("policy.accepted");
        assertThat(lines(latest("admin"))).startsWith("“Agreed”").hasSize(3);
        assertThat(latest("approver2").kind()).isEqualTo("policy.accepted");
        assertThat(kinds("approver1")).containsExactly("policy.proposed");
    }

    @Test
    void ofRejectionAndWithdrawalToo() {
        as("approver1", () -> desk.reject(ws, change.id(), change.hash(), "Too much").require());
        assertThat(latest("admin").kind()).isEqualTo("policy.rejected");
        assertThat(texts.text(latest("admin").content().title(), Locale.of("es")))
                .isEqualTo("Rodrigo Cárdenas rechazó POL-1");

        PolicyChange second =
                as(
                        "approver2",
                        () -> desk.propose(ws, new Wanted(change.terms(), "Again")).require());
        as("approver2", () -> desk.withdraw(ws, second.id()).require());
        assertThat(latest("approver1").kind()).isEqualTo("policy.withdrawn");
    }

    @Rule("NTF-3")
    @Test
    void eachKindCanBeChosen() {
        assertThat(choices.kinds())
                .extracting(NoticeKind::name)
                .contains(
                        "policy.proposed",
                        "policy.accepted",
                        "policy.rejected",
                        "policy.withdrawn",
                        "freeze.declared",
                        "freeze.lifted",
                        "change.glass_late",
                        "change.missed");
        as("approver2", () -> choices.choose("policy.accepted", Channel.PORTAL, false).require());
        as("approver1", () -> desk.accept(ws, change.id(), change.hash(), "Agreed").require());
        assertThat(kinds("approver2")).containsExactly("policy.proposed");
    }

    private Notice latest(String person) {
        return notices(person).getFirst();
    }

    private List<String> kinds(String person) {
        return notices(person).stream().map(Notice::kind).toList();
    }

    private List<String> lines(Notice notice) {
        return notice.content().lines().stream()
                .map(line -> texts.text(line, Locale.ENGLISH))
                .toList();
    }

    private List<Notice> notices(String person) {
        return as(person, () -> notices.mine(ws, false, new Window(0, 50)).require())
                .lines()
                .stream()
                .map(ReaderNotice::notice)
                .toList();
    }
}
