package io.colorguard.permissions;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.decision;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.identity.Actors.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BulkEdit;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyRules;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.approval.domain.Viewed;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.compliance.ImpactScene;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.application.SafeguardDesk;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.ReadingTexts;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.InputStreamSource;

/** A workspace in which what can be asked for is there, by the names that a table gives it. */
final class PermissionScene {

    final WorkspaceKey key;
    final Map<String, Object> things = new LinkedHashMap<>();
    private final ApprovalScene scene;
    private final ApplicationContext portal;

    PermissionScene(ApplicationContext portal) {
        this.portal = portal;
        scene = new ApprovalScene(portal);
        key = scene.workspace.key();
        things.put("Workspace", scene.workspace);
        things.put("WorkspaceId", scene.workspace.id());
        CheckedChanges.begin(scene);
        CheckedChanges.into(things, portal, scene);
        changes();
        drafts();
        batches();
        emergency();
        policies();
        freeze();
        safeguard();
        impact();
    }

    <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }

    private FlagContent standing(String flag) {
        return scene.standing(aFlag(flag, LifecycleStage.PRODUCTION));
    }

    private void changes() {
        ChangeRequest peer = scene.proposed(ramped(standing("checkout"), "prod", 25));
        FlagContent risky =
                aFlag("transfers", LifecycleStage.PRODUCTION)
                        .withEnvironments(List.of("dev", "prod"), Map.of())
                        .with(
                                new Classification(
                                        Category.FEATURE, Risk.HIGH, LifecycleStage.PRODUCTION));
        ChangeRequest management = scene.proposed(risky);
        things.put("ChangeId", peer.id());
        things.put("managed", management.id());
        things.put("Decision", decision(peer, Verdict.Kind.APPROVE));
        things.put("management", decision(management, Verdict.Kind.APPROVE));
        things.put("Viewed", Viewed.at(peer.gates().getFirst()));
        things.put("FlagKey", new FlagKey("checkout"));
        things.put("ChangeDraft", wanting(aFlag("fresh", LifecycleStage.DEVELOPMENT)));
        things.put("Wording", new Wording("", "because"));
        things.put("live", scene.live("live", 10).key());
        things.put("Copy", new BulkEdit.Copy("prod", "staging", BulkEdit.Copy.ALL));
        things.put("states", Set.of(ChangeState.Name.values()));
        things.put("Tier", Tier.PRODUCTION);
        things.put("tiers", Set.of(Tier.values()));
    }

    private void drafts() {
        standing("drafted");
        things.put("draft", scene.drafted("drafted", 10).id());
        things.put("redrafted", wanting(ramped(scene.flag("drafted").content(), "prod", 20)));
        ChangeRequest dropped = scene.proposed(ramped(standing("dropped"), "prod", 25));
        ApprovalDesk desk = bean(ApprovalDesk.class);
        as("developer1", () -> desk.withdraw(key, dropped.id()).require());
        things.put("withdrawn", dropped.id());
    }

    private void batches() {
        FlagKey bulk = standing("bulk").key();
        BulkEdit edit = new BulkEdit.Owner("payments");
        Batch.Wanted wanted = new Batch.Wanted(new Wording("", "because"), edit, List.of(bulk));
        BatchDesk desk = bean(BatchDesk.class);
        Batch batch = as("developer1", () -> desk.begin(key, wanted).require());
        things.put("Wanted", wanted);
        things.put("BatchId", batch.id());
        things.put("SequencedMap", new LinkedHashMap<>());
    }

    private void emergency() {
        Emergency kill = new Emergency.Kill("prod");
        BreakGlass glass = scene.broken(standing("burnt"), kill).require();
        things.put("BreakGlass", glass);
        things.put("broken", glass.change());
        things.put("Emergency", kill);
        things.put("Cause", ApprovalScene.FIRE);
    }

    private void policies() {
        var inForce = as("viewer", () -> bean(PolicyRegister.class).inForce(key).require());
        PolicyTerms terms = ApprovalScene.withTwoReviewersInProduction(inForce).terms();
        var wanted = new PolicyRules.Wanted(terms, "As agreed");
        PolicyDesk desk = bean(PolicyDesk.class);
        PolicyChange change = as("admin", () -> desk.propose(key, wanted).require());
        things.put("PolicyTerms", terms);
        things.put("policy", wanted);
        things.put("PolicyChange", change);
        things.put("PolicyChangeId", change.id());
        things.put("ContentHash", change.hash());
        things.put("State", PolicyChange.State.ACCEPTED);
    }

    private void freeze() {
        LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC).plusDays(100);
        Span span = new Span(soon, soon.plusDays(1), ZoneOffset.UTC);
        FreezeCalendar calendar = bean(FreezeCalendar.class);
        Set<Tier> tiers = Set.of(Tier.PRODUCTION);
        var freeze = as("admin", () -> calendar.declare(key, span, tiers, "Payday").require());
        things.put("freeze", freeze.number());
        things.put("Span", span);
    }

    private void safeguard() {
        var wanted = new Safeguard.Wanted("Kill it, then call payments", "");
        things.put("Kind", Safeguard.Kind.ROLLBACK);
        things.put("safeguard", wanted);
        FlagKey flag = new FlagKey("checkout");
        SafeguardDesk desk = bean(SafeguardDesk.class);
        as("operator", () -> desk.write(key, flag, Safeguard.Kind.ROLLBACK, wanted).require());
        byte[] words = "Tested by two people".getBytes(UTF_8);
        InputStreamSource content = () -> new ByteArrayInputStream(words);
        things.put("InputStreamSource", content);
        things.put("file", as("operator", () -> kept(content)).hash());
    }

    private void impact() {
        ImpactScene impact = new ImpactScene(portal, key, new FlagKey("checkout"));
        impact.measures("operator").require();
        things.put("ReadingText", ReadingTexts.with("metric", "Revenue"));
        String row = "Revenue,EUR,up,1,2,2026-03-02,2026-03-09,Board 7,high,\n";
        things.put("byte[]", (ImpactScene.HEADER + row).getBytes(UTF_8));
    }

    private Evidence.File kept(InputStreamSource content) {
        try {
            return bean(EvidenceStore.class).keep(key, "tests.txt", content).require();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
