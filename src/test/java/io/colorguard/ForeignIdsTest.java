package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.BatchVerdicts;
import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.ReadingDesk;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagHistory;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.notification.application.DeliveryDesk;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.DeploymentBoard;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.FlagHcl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is asked for that is somebody else's, the answer is that of what was never there. */
@DatabaseTest
@Rule("IDN-3")
class ForeignIdsTest {

    private static final int IDS = 100;
    private static final Window SOME = new Window(0, 10);

    /** Something to ask for, by a number and by a name. */
    private record Id(int number, String name) {

        ChangeId change() {
            return new ChangeId(number);
        }

        UUID uuid() {
            return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        FlagKey flag() {
            return new FlagKey(name);
        }
    }

    @Autowired ApplicationContext portal;

    private final Random random = new Random(4);
    private final Map<String, BiFunction<WorkspaceKey, Id, Outcome<?>>> questions =
            new LinkedHashMap<>();
    private ApprovalScene own;
    private ApprovalScene foreign;
    private Person person;

    @BeforeEach
    void setUp() {
        own = new ApprovalScene(portal);
        foreign = new ApprovalScene(portal);
        for (int number = 1; number <= 10; number++) {
            foreign.proposed(ApprovalScene.aFlag("theirs-" + number, LifecycleStage.DEVELOPMENT));
        }
        Cast cast = new Cast(portal);
        person = cast.person(own.workspace.key(), "insider");
        cast.grant(person, own.workspace.key(), Role.values());
        askFlags();
        askChanges();
        askTheRest();
    }

    private void askFlags() {
        var catalog = portal.getBean(FlagCatalog.class);
        var revisions = portal.getBean(FlagHistory.class);
        var hcl = portal.getBean(FlagHcl.class);
        questions.put("flag", (ws, id) -> catalog.find(ws, id.flag()));
        questions.put("search", (ws, id) -> catalog.page(ws, FlagQuery.text(id.name()), SOME));
        questions.put("stages of a flag", (ws, id) -> revisions.stages(ws, id.flag()));
        questions.put("a flag's HCL", (ws, id) -> hcl.print(ws, id.flag()));
    }

    private void askChanges() {
        var changes = portal.getBean(ApprovalDesk.class);
        var talk = portal.getBean(ConversationDesk.class);
        var reading = portal.getBean(ReadingDesk.class);
        var emergencies = portal.getBean(EmergencyDesk.class);
        questions.put("change", (ws, id) -> changes.find(ws, id.change()));
        questions.put("submit", (ws, id) -> changes.submit(ws, id.change()));
        questions.put("withdraw", (ws, id) -> changes.withdraw(ws, id.change()));
        questions.put("conversation", (ws, id) -> talk.read(ws, id.change(), 10));
        questions.put("comment", (ws, id) -> talk.say(ws, id.change(), "Hello"));
        questions.put("viewed", (ws, id) -> reading.viewed(ws, id.change()));
        questions.put("emergency", (ws, id) -> emergencies.find(ws, id.change()));
        questions.put("review", (ws, id) -> emergencies.review(ws, id.change(), true, "Fine"));
    }

    private void askTheRest() {
        var batches = portal.getBean(BatchDesk.class);
        var verdicts = portal.getBean(BatchVerdicts.class);
        var policies = portal.getBean(PolicyDesk.class);
        var history = portal.getBean(HistoryDesk.class);
        var webhooks = portal.getBean(WebhookDesk.class);
        var deliveries = portal.getBean(DeliveryDesk.class);
        var notices = portal.getBean(NoticeDesk.class);
        var exports = portal.getBean(FlagExport.class);
        questions.put("batch", (ws, id) -> batches.find(ws, new BatchId(id.number())));
        questions.put("to judge", (ws, id) -> verdicts.waiting(ws, new BatchId(id.number())));
        questions.put("policy", (ws, id) -> policies.find(ws, new PolicyChangeId(id.number())));
        questions.put("webhook", (ws, id) -> webhooks.find(ws, id.uuid()));
        questions.put("test", (ws, id) -> deliveries.test(ws, id.uuid()));
        questions.put("resend", (ws, id) -> deliveries.resend(ws, id.uuid()));
        questions.put("notice", (ws, id) -> notices.read(ws, id.uuid()));
        var deployments = portal.getBean(DeploymentBoard.class);
        questions.put("deployment", (ws, id) -> deployments.find(ws, id.number()));
        questions.put("export", (ws, id) -> exports.preview(new FlagExport.Wanted(ws, id.name())));
        questions.put(
                "history",
                (ws, id) -> history.page(ws.value(), HistoryQuestion.ofFlag(id.name()), null, 10));
    }

    @Test
    void aForeignWorkspaceAnswersLikeAMissingOne() {
        WorkspaceKey theirs = foreign.workspace.key();
        questions.forEach((what, question) -> {
            for (int i = 0; i < IDS; i++) {
                Id id = i % 2 == 0 ? theirs(i) : nobodys();
                WorkspaceKey missing = new WorkspaceKey("ws-" + nobodys().name().substring(5));
                assertThat(ask(question, theirs, id))
                        .as("%s %s", what, id)
                        .isNotEmpty()
                        .isEqualTo(ask(question, missing, id));
            }
        });
    }

    @Test
    void inTheOwnWorkspaceWhatIsForeignAnswersLikeWhatIsMissing() {
        WorkspaceKey mine = own.workspace.key();
        questions.forEach((what, question) -> {
            for (int i = 0; i < IDS; i++) {
                Id id = theirs(i);
                Id never = nobodys();
                assertThat(texts(ask(question, mine, id), id))
                        .as("%s %s", what, id)
                        .isEqualTo(texts(ask(question, mine, never), never));
            }
        });
    }

    private List<Refusal> ask(
            BiFunction<WorkspaceKey, Id, Outcome<?>> question, WorkspaceKey workspace, Id id) {
        return Cast.as(person, () -> question.apply(workspace, id)).reasons();
    }

    /** The answers, with what was asked for taken out. */
    private static List<String> texts(List<Refusal> refusals, Id id) {
        String number = "(CHG|BATCH|POL)-%d\\b".formatted(id.number());
        return refusals.stream()
                .map(Refusal::toString)
                .map(text -> text.replace(id.name(), "…").replaceAll(number, "$1-…"))
                .toList();
    }

    private static Id theirs(int i) {
        return new Id(1 + i % 10, "theirs-" + (1 + i % 10));
    }

    private Id nobodys() {
        return new Id(
                1_000 + random.nextInt(1_000_000),
                "none-" + Long.toHexString(random.nextLong() >>> 8));
    }
}
