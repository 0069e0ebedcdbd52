package io.colorguard.permissions;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.identity.Actors.as;

import io.colorguard.audit.application.ExtractFormat;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryExport;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.catalog.application.FlagPreview;
import io.colorguard.catalog.application.FlagSheet;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.SavedView;
import io.colorguard.compliance.application.ComplianceBoard;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Permission;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.application.WantedWebhook;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Channel;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.ImportScene;
import io.colorguard.terraform.application.DeploymentDesk;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.DeploymentDifference;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.AdministrationDraft;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspaces;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Valid arguments for what is asked of the scene: by a table's names, or by their types. */
final class Arguments {

    private final PermissionScene scene;
    private final Map<String, Object> things;

    Arguments(PermissionScene scene) {
        this.scene = scene;
        things = scene.things;
        plain();
        catalog();
        workspace();
        terraform();
        own();
        as("admin", this::webhook);
    }

    /**
     * The arguments for a call about this workspace.
     *
     * @param named by position; null for those that follow from their types
     */
    @Nullable Object[] of(Method operation, WorkspaceKey workspace, Map<Integer, String> named) {
        Class<?>[] types = operation.getParameterTypes();
        @Nullable Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(named.getOrDefault(i, types[i].getSimpleName()), workspace);
        }
        return values;
    }

    private @Nullable Object value(String name, WorkspaceKey workspace) {
        return switch (name) {
            case "null" -> null;
            case "WorkspaceKey" -> workspace;
            case "key" -> workspace.value();
            case "export" -> new FlagExport.Wanted(workspace, null);
            default -> {
                if (!things.containsKey(name)) {
                    throw new AssertionError("the scene holds no " + name);
                }
                yield things.get(name);
            }
        };
    }

    private void plain() {
        things.put("String", "words");
        things.put("int", 1);
        things.put("Window", new Window(0, 10));
        things.put("boolean", true);
        things.put("BoardQuestion", BoardQuestion.ALL);
        things.put("paper", (ComplianceBoard.Target) StringBuilder::new);
        things.put("Duration", Duration.ofDays(1));
        things.put("Instant", Instant.now());
        things.put("Locale", Locale.ENGLISH);
        things.put("Map", FlagWriter.plain(aFlag("fresh", LifecycleStage.DEVELOPMENT)));
        things.put("fresh", new FlagKey("fresh"));
        things.put("Set", Set.of());
        things.put("UUID", UUID.randomUUID());
        things.put("Permission", Permission.WORKSPACE_EDIT);
        things.put("prod", "prod");
        var entries =
                as(
                        "viewer",
                        () ->
                                scene.bean(HistoryDesk.class)
                                        .latest(scene.key, Set.of(), 1)
                                        .require());
        things.put("long", entries.getFirst().number());
        things.put("earlier", earlier("live"));
    }

    /** The revision by which the flag came to stand. */
    private long earlier(String flag) {
        var approved =
                new HistoryQuestion(
                        null, flag, null, null, null, null, "change.approved", null, null);
        return as(
                        "viewer",
                        () ->
                                scene.bean(HistoryDesk.class)
                                        .page(scene.key.value(), approved, null, 10)
                                        .require())
                .entries()
                .getLast()
                .number();
    }

    private void catalog() {
        things.put("FlagQuery", FlagQuery.ALL);
        things.put("Consumer", (Consumer<Object>) _ -> {});
        things.put("Question", new FlagPreview.Question("ana", Map.of()));
        things.put("Sample", new FlagPreview.Sample(List.of("ana"), Map.of()));
        things.put("Target", (FlagSheet.Target) StringBuilder::new);
        things.put("SavedView", new SavedView("Mine", "text=a"));
        things.put("HistoryQuestion", HistoryQuestion.ALL);
        things.put("ExtractFormat", ExtractFormat.CSV);
        things.put("bytes", (HistoryExport.Target) ByteArrayOutputStream::new);
        things.put(
                "Own",
                new FlagTemplate.Own(
                        "mine", "Mine", "Ours", aFlag("mine", LifecycleStage.DEVELOPMENT)));
        things.put("template", "blank");
        things.put("customer", "customer");
    }

    private void workspace() {
        WorkspaceSetup setup = scene.bean(WorkspaceSetup.class);
        Segment segment = new Segment("vip", "customer", "Ours");
        as("admin", () -> setup.add(scene.key, segment).require());
        SegmentKeys keys = new SegmentKeys("prod", "vip", List.of("ana"));
        as("admin", () -> setup.add(scene.key, keys).require());
        TrafficType account = new TrafficType("account", "Account");
        things.put("WorkspacePart", account);
        things.put("segment", "vip");
        things.put("standing", new Segment("vip", "customer", "Theirs"));
        things.put("members", keys);
        things.put("KeyQuery", new Workspaces.KeyQuery("vip", "prod", ""));
        things.put("AdministrationDraft", new AdministrationDraft(null, List.of(account)));
        things.put("parts", List.of(PartName.of(segment)));
        things.put(
                "NewWorkspace",
                new NewWorkspace(
                        "new-" + scene.key.value(),
                        "New",
                        List.of(new Environment("dev", "dev", Tier.DEVELOPMENT)),
                        List.of(account)));
    }

    private void terraform() {
        String flags = ImportScene.variables(ImportScene.aFlag("loans", 5));
        String ours = flags.replace("= \"user\"", "= \"customer\"");
        things.put("List", List.of(ImportScene.file("flags.tfvars", ours)));
        things.put("ImportOptions", ImportOptions.LENIENT);
        Instant now = Instant.now();
        ContentHash hash = ContentHash.of(new byte[0]);
        var report =
                new DeploymentReport(
                        "prod",
                        hash,
                        DeploymentReport.Kind.APPLY,
                        now,
                        now,
                        DeploymentReport.Result.SUCCEEDED);
        things.put("DeploymentReport", report);
        things.put("pending", DeploymentDifference.Kind.PENDING);
        DeploymentDesk desk = scene.bean(DeploymentDesk.class);
        things.put(
                "deployed",
                as("operator", () -> desk.report(scene.key, report).require().number()));
    }

    private void own() {
        things.put("Channel", Channel.MAIL);
        things.put("NoticeKind", NotificationScene.KIND);
        things.put("kind", scene.bean(ChoiceDesk.class).kinds().getFirst().name());
        things.put("people", List.of(NotificationScene.id("viewer")));
        things.put("Person", DemoPeople.require("viewer"));
        things.put("Content", NotificationScene.content("Something"));
        var tokens = scene.bean(ApiTokens.class);
        var token = as("viewer", () -> tokens.create("x", Duration.ofDays(1), "x").require());
        things.put("token", token.token().id());
        UUID session = UUID.randomUUID();
        Instant now = Instant.now();
        var signOn = new SignOn(now, "1", "pwd");
        var person = DemoPeople.require("viewer");
        scene.bean(PortalSessions.class)
                .begin(new PortalSession(session, person, null, signOn, null, now, now));
        things.put("session", session);
    }

    private void webhook() {
        var desk = scene.bean(WebhookDesk.class);
        String url = "https://localhost/hook";
        Webhook webhook = desk.create(scene.key, "hook", url, Set.of()).require().webhook();
        things.put("Webhook", webhook);
        things.put("webhook", webhook.id());
        things.put("url", url);
        things.put("WantedWebhook", new WantedWebhook("hook 2", url, Set.of()));
        things.put("Way", new Deliveries.Way.ByMail());
    }
}
