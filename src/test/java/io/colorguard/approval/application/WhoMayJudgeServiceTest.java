package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.WhoMayJudge;
import io.colorguard.approval.WhoMayJudge.Cell;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.application.FlagAdoption;
import io.colorguard.catalog.application.FlagAdoption.Adopter;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The portal on a database against the table that people wrote, and what it tells each person
 * beforehand against what it then answers.
 *
 * <p>Each change is submitted once and each verdict taken back after it was given. Every cell is
 * approved; asking and rejecting, whose answers differ in no cell of the domain's grid, are tried
 * in every cell of production.
 */
@DatabaseTest
class WhoMayJudgeServiceTest {

    private static final Set<String> EVERYWHERE = Set.of("dev", "staging", "prod");
    private static final Cause FIRE = new Cause("Errors", "INC-1");

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired EmergencyDesk emergencies;
    @Autowired FlagAdoption adoption;
    AuditTrail trail;
    @Autowired TransactionTemplate transaction;

    private final Map<String, ChangeId> changes = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private ApprovalScene scene;
    private WorkspaceKey key;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        key = scene.workspace.key();
        Cast cast = new Cast(portal);
        WhoMayJudge.read().personas().forEach(name -> people.put(name, cast.person(key, name)));
        for (String writer : List.of("author", "co-author")) {
            cast.grant(who(writer), key, Role.DEVELOPER, Role.REVIEWER, Role.APPROVER);
        }
        cast.grant(who("author"), key, Role.OPERATOR);
        cast.grant(who("peer"), key, Role.REVIEWER);
        cast.grant(who("approver"), key, Role.APPROVER);
        cast.grant(who("approver-who-edited"), key, Role.DEVELOPER, Role.APPROVER);
        WorkspaceKey elsewhere = new ApprovalScene(portal).workspace.key();
        cast.grant(who("approver-elsewhere"), elsewhere, Role.REVIEWER, Role.APPROVER);
        cast.grant(who("disabled"), key, Role.REVIEWER, Role.APPROVER);
        cast.dismiss(who("disabled"));
        cast.grant(who("client"), key, Role.REVIEWER, Role.APPROVER);
    }

    @Rule({"APR-1", "APR-3", "APR-4", "APR-11", "IDN-3", "SAF-1"})
    @Test
    void answersAsTheTableSaysAndToldSoBefore() {
        Map<String, String> wrong = new TreeMap<>();
        List<Cell> cells =
                WhoMayJudge.read().cells().stream()
                        .filter(cell ->
                                cell.verdict() == Verdict.Kind.APPROVE
                                        || cell.tier() == Tier.PRODUCTION)
                        .toList();
        for (Cell cell : cells) {
            ChangeId change = changes.computeIfAbsent(name(cell), _ -> begun(cell));
            String answer = takenBack(() -> door(cell, () -> answer(cell, change)));
            if (!answer.equals(cell.answerAtTheDoor())) {
                wrong.put(cell.toString(), answer);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cells).hasSizeGreaterThan(2_000);
    }

    private String answer(Cell cell, ChangeId id) {
        return cell.shape().equals("kill") ? followUp(cell, id) : verdict(cell, id);
    }

    private String verdict(Cell cell, ChangeId id) {
        @Nullable ChangeDetails shown = desk.find(key, id).find().orElse(null);
        ChangeRequest change = scene.change(id);
        var gate = change.gate(cell.environment()).orElseThrow();
        Decision decision =
                new Decision(
                        cell.verdict(),
                        Map.of(gate.environment(), gate.contentHash()),
                        change.cycle(),
                        cell.verdict().needsReason() ? "Think again" : "");
        assertThat(shown == null).as(cell.toString()).isEqualTo(cell.hidden());
        if (shown != null) {
            assertThat(shown.yours().environments().contains(gate.environment()))
                    .as(cell.toString())
                    .isEqualTo(cell.counts());
            assertThat(shown.yours().mayDecide())
                    .as(cell.toString())
                    .isEqualTo(!shown.yours().environments().isEmpty());
        }
        return WhoMayJudge.word(desk.decide(key, id, decision).reasons());
    }

    private String followUp(Cell cell, ChangeId id) {
        BreakGlass glass = as(who("author"), () -> emergencies.find(key, id).require());
        List<Refusal> told = emergencies.whyNoReview(key, glass);
        boolean justified = cell.verdict() == Verdict.Kind.APPROVE;
        List<Refusal> reasons = emergencies.review(key, id, justified, "Looked at").reasons();
        assertThat(told).as(cell.toString()).isEqualTo(reasons);
        return WhoMayJudge.word(reasons);
    }

    private String door(Cell cell, Supplier<String> work) {
        Source source = cell.persona().equals("client") ? Source.API : Source.BROWSER;
        return ActingAs.call(who(cell.persona()), source, work::get);
    }

    private String takenBack(Supplier<String> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private ChangeId begun(Cell cell) {
        FlagContent flag = flag(cell, LifecycleStage.PRODUCTION);
        FlagContent ramp = ramped(ramped(ramped(flag, "dev", 10), "staging", 10), "prod", 10);
        return switch (cell.shape()) {
            case "edit" -> changed(flag, ramp);
            case "promote" -> promoted(cell);
            case "roll-back" -> changed(ramp, flag);
            case "kill" -> {
                adopt(flag);
                yield killed(flag, cell.environment()).change();
            }
            case "restore" -> {
                adopt(flag);
                EVERYWHERE.forEach(environment -> killed(flag, environment));
                yield written(wanting(flag).restoring(EVERYWHERE));
            }
            case "remove" -> {
                FlagContent old =
                        flag(cell, LifecycleStage.DEPRECATED)
                                .withSunset(new SunsetPlan(LocalDate.EPOCH, "Nothing"));
                adopt(old);
                yield written(ChangeDraft.removing(new Wording("", "because"), old.key()));
            }
            default -> throw new IllegalStateException(cell.shape());
        };
    }

    private ChangeId promoted(Cell cell) {
        return switch (cell.tier()) {
            case DEVELOPMENT ->
                    written(
                            wanting(
                                    flag(cell, LifecycleStage.DEVELOPMENT)
                                            .withEnvironments(List.of("dev"), Map.of())));
            case STAGING ->
                    changed(
                            flag(cell, LifecycleStage.DEVELOPMENT),
                            flag(cell, LifecycleStage.TESTING));
            case PRODUCTION ->
                    changed(
                            flag(cell, LifecycleStage.STAGING),
                            flag(cell, LifecycleStage.PRODUCTION));
        };
    }

    private ChangeId changed(FlagContent before, FlagContent after) {
        adopt(before);
        return written(wanting(after));
    }

    /** Drafted by the author, edited by two others, and submitted. */
    private ChangeId written(ChangeDraft draft) {
        ChangeRequest change = as(who("author"), () -> desk.draft(key, draft).require());
        for (String editor : List.of("co-author", "approver-who-edited")) {
            ChangeDraft said = saying(draft, "as " + editor + " would say");
            as(who(editor), () -> desk.save(key, change.id(), null, said).require());
        }
        return as(who("author"), () -> desk.submit(key, change.id()).require()).id();
    }

    private static ChangeDraft saying(ChangeDraft draft, String title) {
        return new ChangeDraft(
                new Wording(title, "because"),
                draft.flag(),
                draft.content(),
                draft.baseVersion(),
                draft.restored());
    }

    private BreakGlass killed(FlagContent flag, String environment) {
        Emergency kill = new Emergency.Kill(environment);
        return as(
                who("author"), () -> emergencies.breakGlass(key, flag.key(), kill, FIRE).require());
    }

    private void adopt(FlagContent flag) {
        Act act = Act.of(scene.workspace.id(), "import.adopted", Subject.workspace(key.value()));
        Adopter adopter = new Adopter("IMP-1", who("author"));
        as(
                who("author"),
                () ->
                        trail.record(
                                act,
                                () -> adoption.adopt(scene.workspace, List.of(flag), adopter)));
    }

    private static ChangeDraft wanting(FlagContent content) {
        return ApprovalScene.wanting(content);
    }

    private Person who(String name) {
        return people.get(name);
    }

    private static FlagContent flag(Cell cell, LifecycleStage stage) {
        return aFlag(name(cell), stage)
                .with(new Classification(cell.category(), cell.risk(), stage));
    }

    /** One change serves all its cells, where it is the same change in all tiers. */
    private static String name(Cell cell) {
        boolean one = !Set.of("promote", "kill").contains(cell.shape());
        return "%s-%s-%s-%s"
                .formatted(cell.category(), cell.risk(), cell.shape(), one ? "all" : cell.tier())
                .toLowerCase(Locale.ROOT);
    }
}
