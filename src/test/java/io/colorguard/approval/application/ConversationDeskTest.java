package io.colorguard.approval.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.application.Conversation.Entry;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ConversationDeskTest {

    private static final Window ALL = new Window(0, 100);

    @Autowired ApplicationContext portal;
    @Autowired ConversationDesk talk;
    @Autowired ApprovalDesk desk;
    AuditTrail trail;
    @Autowired JdbcClient jdbc;

    private ApprovalScene scene;
    private ChangeRequest change;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void rampUnderReview() {
        scene = new ApprovalScene(portal);
        change = scene.rampUnderReview("checkout", 25);
    }

    @Test
    @Rule("TLK-1")
    void everybodyOfTheWorkspaceTalks() {
        said("viewer", change, "Why 25?");
        said("developer1", change, "Because <b>10</b> held.");
        assertThat(comments("reviewer"))
                .extracting(Comment::number, it -> it.by().userName(), Comment::text)
                .containsExactly(
                        tuple(1, "viewer", "Why 25?"),
                        tuple(2, "developer1", "Because <b>10</b> held."));
        assertThat(keys(say("viewer", change, "  ")))
                .containsExactly("approval.refusal.comment.blank");
        assertThat(comments("viewer")).hasSize(2);
    }

    @Test
    @Rule({"TLK-1", "APR-5"})
    void aCommentTouchesNoVerdictAndLeavesARevision() {
        ChangeRequest before = scene.change(change.id());
        said("reviewer", change, "Looks right");
        assertThat(scene.change(change.id())).isEqualTo(before);
        assertThat(
                        trail.timeline(
                                        scene.workspace.id(),
                                        TimelineFilter.ofChange(change.id().toString()),
                                        null,
                                        1)
                                .entries()
                                .getFirst()
                                .act()
                                .action())
                .isEqualTo("change.commented");
    }

    @Test
    @Rule({"TLK-1", "AUD-1"})
    void thePortalCannotRewriteAComment() {
        said("viewer", change, "Why 25?");
        for (String rewrite :
                List.of("update change_comment set words = 'x'", "delete from change_comment")) {
            assertThatThrownBy(() -> jdbc.sql(rewrite).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseMessage("ERROR: permission denied for table change_comment");
        }
    }

    @Test
    @Rule({"TLK-1", "IDN-3"})
    void nobodyOutsideLearnsOfIt() {
        Person stranger = new Cast(portal).person(scene.workspace.key(), "stranger");
        said("viewer", change, "Why 25?");
        assertThat(keys(Cast.as(stranger, () -> talk.read(scene.workspace.key(), change.id(), 9))))
                .containsExactly("workspace.refusal.missing");
        assertThat(keys(Cast.as(stranger, () -> talk.say(scene.workspace.key(), change.id(), "x"))))
                .containsExactly("workspace.refusal.missing");
    }

    @Test
    @Rule("TLK-2")
    void aDraftIsTalkedAboutByItsWritersOnly() {
        ChangeRequest draft = scene.drafted("checkout", 40);
        said("developer1", draft, "Not ready, @reviewer @developer1");
        assertThat(keys(say("reviewer", draft, "May I?")))
                .containsExactly("approval.refusal.conversation.private");
        assertThat(keys(as("admin", () -> talk.read(scene.workspace.key(), draft.id(), 9))))
                .containsExactly("approval.refusal.conversation.private");
        assertThat(keys(as("viewer", () -> talk.comments(scene.workspace.key(), draft.id(), ALL))))
                .containsExactly("approval.refusal.conversation.private");
        assertThat(names(comments("developer1", draft).getFirst().mentioned()))
                .containsExactly("developer1");
        as("developer1", () -> desk.submit(scene.workspace.key(), draft.id()).require());
        assertThat(comments("viewer", draft)).hasSize(1);
    }

    @Test
    @Rule("TLK-3")
    void namesOfMembersAreMentionsAndOthersText() {
        Cast cast = new Cast(portal);
        Person stranger = cast.person(scene.workspace.key(), "stranger-" + scene.workspace.key());
        Comment comment =
                said("developer1", change, "@reviewer, and @" + stranger.userName() + " @nobody?");
        assertThat(names(comment.mentioned())).containsExactly("reviewer");
        assertThat(names(offered("rev"))).contains("reviewer");
        assertThat(names(offered("herr"))).contains("reviewer");
        assertThat(names(offered("stranger-" + scene.workspace.key()))).isEmpty();
        cast.grant(stranger, scene.workspace.key(), Role.VIEWER);
        assertThat(names(offered("stranger-" + scene.workspace.key())))
                .containsExactly(stranger.userName());
        assertThat(names(offered("%"))).isEmpty();
    }

    @Test
    @Rule("TLK-3")
    void aCommentMentionsAtMostTwenty() {
        Cast cast = new Cast(portal);
        String names =
                IntStream.range(0, 21)
                        .mapToObj(it -> {
                            Person one = cast.person(scene.workspace.key(), "p" + it + id());
                            cast.grant(one, scene.workspace.key(), Role.VIEWER);
                            return "@" + one.userName();
                        })
                        .reduce("", (all, one) -> all + " " + one);
        assertThat(keys(say("viewer", change, names)))
                .containsExactly("approval.refusal.comment.mentions");
        assertThat(comments("viewer")).isEmpty();
    }

    @Test
    @Rule({"TLK-1", "APR-5"})
    void theLineOfTimeTellsWhatWasSaidAndWhatHappened() {
        said("reviewer", change, "Half of it?");
        scene.decided("reviewer", change, Verdict.Kind.ASK).require();
        scene.saved(change, 10);
        as("developer1", () -> desk.submit(scene.workspace.key(), change.id()).require());
        scene.decided("reviewer", scene.change(change.id()), Verdict.Kind.APPROVE).require();
        List<String> told = read(100).entries().stream().map(ConversationDeskTest::told).toList();
        assertThat(told)
                .containsExactly(
                        "change.submitted",
                        "said Half of it?",
                        "ASK",
                        "change.saved",
                        "cycle 2",
                        "change.submitted",
                        "APPROVE",
                        "effect [prod]");
        Conversation last = read(2);
        assertThat(last.entries()).hasSize(2);
        assertThat(last.left()).isEqualTo(6);
        assertThat(last.comments()).isEqualTo(1);
    }

    private static String told(Entry entry) {
        return switch (entry) {
            case Entry.Happened happened -> happened.action();
            case Entry.CycleBegan began -> "cycle " + began.cycle();
            case Entry.Judged judged -> judged.verdict().kind().name();
            case Entry.TookEffect effect -> "effect " + effect.environments();
            case Entry.Said said -> "said " + said.comment().text();
        };
    }

    private String id() {
        return "-" + scene.workspace.key();
    }

    private Conversation read(int most) {
        return as("viewer", () -> talk.read(scene.workspace.key(), change.id(), most).require());
    }

    private List<Person> offered(String beginning) {
        return as(
                "viewer",
                () -> talk.mentionable(scene.workspace.key(), change.id(), beginning, 6).require());
    }

    private Outcome<Comment> say(String who, ChangeRequest about, String text) {
        return as(who, () -> talk.say(scene.workspace.key(), about.id(), text));
    }

    private Comment said(String who, ChangeRequest about, String text) {
        return say(who, about, text).require();
    }

    private List<Comment> comments(String who) {
        return comments(who, change);
    }

    private List<Comment> comments(String who, ChangeRequest about) {
        return as(
                who, () -> talk.comments(scene.workspace.key(), about.id(), ALL).require().lines());
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::userName).toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::messageKey).toList();
    }
}
