package io.colorguard.notification.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Seal;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.WebhookRules;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class WebhookDeskTest {

    private static final String URL = "https://hooks.example.com/colorguard";
    private static final Window ALL = new Window(0, 100);

    @Autowired ApplicationContext portal;
    @Autowired WebhookDesk desk;
    @Autowired DeliveryDesk deliveries;
    @Autowired Doorkeeper doorkeeper;
    Webhooks webhooks;
    @Autowired Seal seal;
    AuditTrail trail;
    JdbcClient jdbc;

    private NotificationScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
        webhooks = Inside.of(context, Webhooks.class);
        jdbc = Inside.owner(context);
    }

    @BeforeEach
    void setUp() {
        scene = new NotificationScene(portal);
    }

    @Test
    @Rule("NTF-7")
    void showsTheSecretOnceAndKeepsItSealed() {
        NewWebhook made = made("Risk", Set.of());
        byte[] secret = Base64.getDecoder().decode(made.secret().substring("whsec_".length()));
        byte[] kept = webhooks.secret(scene.workspace.id(), made.webhook().id()).orElseThrow();
        assertThat(secret).hasSize(32);
        assertThat(seal.open(kept)).isEqualTo(secret);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(
                        jdbc.sql(
                                        "select string_agg(w::text, '') || string_agg(a::text, '') from webhook w"
                                                + " join webhook_aud a using (workspace_id, id) where w.id = ?")
                                .param(made.webhook().id())
                                .query(String.class)
                                .single())
                .doesNotContain(made.secret().substring("whsec_".length()));
    }

    @Test
    @Rule("NTF-7")
    void refusesAWebhookWhoseSecretCannotBeSealed() {
        Seal none =
                new Seal() {
                    @Override
                    public boolean isReady() {
                        return false;
                    }

                    @Override
                    public byte[] close(byte[] secret) {
                        throw new IllegalStateException();
                    }

                    @Override
                    public byte[] open(byte[] sealed) {
                        throw new IllegalStateException();
                    }

                    @Override
                    public Optional<byte[]> renewed(byte[] sealed) {
                        throw new IllegalStateException();
                    }
                };
        WebhookDesk keyless =
                new WebhookDesk(
                        doorkeeper,
                        webhooks,
                        new WebhookRules(Set.of()),
                        none,
                        trail,
                        portal.getBeanProvider(NoticeKind.class));
        assertThat(
                        inside(() ->
                                        as(
                                                "admin",
                                                () ->
                                                        keyless.create(
                                                                scene.key(),
                                                                "Risk",
                                                                URL,
                                                                Set.of())))
                                .reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("notification.refusal.key");
        assertThat(webhooks.list(scene.workspace.id())).isEmpty();
    }

    private <T> T inside(Supplier<T> work) {
        return portal.getBean(Tenancy.class).inside(scene.workspace.id(), work);
    }

    @Test
    @Rule("NTF-6")
    void aWorkspaceHasTwentyWebhooks() {
        for (int i = 0; i < WebhookRules.MOST; i++) {
            made("Risk " + i, Set.of());
        }
        assertThat(as("admin", () -> desk.create(scene.key(), "Risk", URL, Set.of())).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("notification.refusal.webhook.count");
    }

    @Test
    @Rule("NTF-6")
    void namesEverythingThatIsWrong() {
        assertThat(
                        as(
                                        "admin",
                                        () ->
                                                desk.create(
                                                        scene.key(),
                                                        "",
                                                        "http://hooks.example.com",
                                                        Set.of()))
                                .reasons())
                .extracting(it -> it.field())
                .containsExactly("name", "url");
    }

    @Test
    @Rule("NTF-6")
    void refusesKindsThatNobodyKnowsAndNamesThoseThatThereAre() {
        Webhook seen = made("Risk", Set.of("change.applied")).webhook();
        Set<String> kinds = Set.of("change.applied", "change.aplied", "flag.born");
        List<Refusal> created =
                as("admin", () -> desk.create(scene.key(), "Chat", URL, kinds)).reasons();
        List<Refusal> changed =
                as(
                                "admin",
                                () ->
                                        desk.change(
                                                scene.key(),
                                                seen,
                                                new WantedWebhook("Risk", URL, kinds)))
                        .reasons();

        assertThat(created).isEqualTo(changed).hasSize(1);
        assertThat(created.getFirst().rule()).isEqualTo("NTF-6");
        assertThat(created.getFirst().field()).isEqualTo("kinds");
        assertThat(text(created.getFirst()))
                .startsWith(
                        "Told of: nothing of the kind change.aplied, flag.born ever happens (NTF-6).")
                .contains("change.applied, change.");
        assertThat(webhooks.list(scene.workspace.id())).containsExactly(seen);
    }

    @Test
    @Rule({"NTF-6", "IDN-2"})
    void isOpenToAdministratorsAlone() {
        UUID id = made("Risk", Set.of()).webhook().id();
        for (DemoPerson person : DemoPeople.ALL) {
            if (person.roles().contains(Role.ADMINISTRATOR)) {
                continue;
            }
            as(
                    person.userName(),
                    () -> {
                        assertForbidden(desk.list(scene.key()));
                        assertForbidden(desk.find(scene.key(), id));
                        assertForbidden(desk.create(scene.key(), "Mine", URL, Set.of()));
                        assertForbidden(desk.enable(scene.key(), id, false));
                        assertForbidden(
                                desk.change(
                                        scene.key(),
                                        webhooks.find(scene.workspace.id(), id).orElseThrow(),
                                        new WantedWebhook("Mine", URL, Set.of())));
                        assertForbidden(deliveries.test(scene.key(), id));
                        assertForbidden(
                                deliveries.page(scene.key(), new Way.ToWebhook(id), false, ALL));
                        assertForbidden(deliveries.page(scene.key(), new Way.ByMail(), true, ALL));
                        assertForbidden(deliveries.resend(scene.key(), UUID.randomUUID()));
                    });
        }
    }

    private static void assertForbidden(io.colorguard.shared.Outcome<?> outcome) {
        assertThat(outcome.reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("identity.refusal.permission");
    }

    @Test
    @Rule("IDN-3")
    void findsNoWebhookOfAnotherWorkspace() {
        UUID id = made("Risk", Set.of()).webhook().id();
        NotificationScene other = new NotificationScene(portal);
        as(
                "admin",
                () -> {
                    assertThat(desk.find(other.key(), id).reasons()).hasSize(1);
                    assertThat(desk.enable(other.key(), id, false).reasons()).hasSize(1);
                    assertThat(deliveries.test(other.key(), id).reasons())
                            .extracting(it -> it.messageKey())
                            .containsExactly("notification.refusal.webhook.missing");
                });
        assertThat(webhooks.find(scene.workspace.id(), id).map(Webhook::isEnabled)).contains(true);
    }

    @Test
    @Rule({"NTF-6", "AUD-1"})
    void leavesARevisionOfEachSwitch() {
        UUID id = made("Risk", Set.of()).webhook().id();
        as("admin", () -> desk.enable(scene.key(), id, false).require());
        as("admin", () -> desk.enable(scene.key(), id, false).require());
        as("admin", () -> desk.enable(scene.key(), id, true).require());
        assertThat(
                        trail
                                .timeline(scene.workspace.id(), TimelineFilter.ALL, null, 10)
                                .entries()
                                .stream()
                                .map(RevisionEntry::act)
                                .filter(act -> act.subject().kind().equals("webhook")))
                .extracting(act -> act.action())
                .containsExactly("webhook.enabled", "webhook.disabled", "webhook.created");
    }

    @Test
    @Rule("NTF-6")
    void tellsAWebhookOnlyOfWhatItWantsAndOnlyWhileItIsOn() {
        UUID all = made("All", Set.of()).webhook().id();
        UUID other = made("Other", Set.of("change.applied")).webhook().id();
        UUID off = made("Off", Set.of()).webhook().id();
        as("admin", () -> desk.enable(scene.key(), off, false).require());
        scene.tell("developer1", "one");
        assertThat(count(all)).isEqualTo(1);
        assertThat(count(other)).isZero();
        assertThat(count(off)).isZero();
        assertThat(as("admin", () -> deliveries.test(scene.key(), off)).reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("notification.refusal.webhook.off");
        as("admin", () -> deliveries.test(scene.key(), other).require());
        assertThat(count(other)).isEqualTo(1);
        assertThat(count(all)).isEqualTo(1);
    }

    @Test
    @Rule({"NTF-6", "NTF-7", "AUD-1"})
    void changesNameAddressAndKindsAndKeepsTheSecret() {
        Webhook seen = made("Risk", Set.of()).webhook();
        byte[] secret = webhooks.secret(scene.workspace.id(), seen.id()).orElseThrow();
        WantedWebhook wanted =
                new WantedWebhook(
                        " Risk desk ", "https://other.example.com/", Set.of("freeze.lifted"));
        as("admin", () -> desk.change(scene.key(), seen, wanted).require());
        as("admin", () -> desk.change(scene.key(), seen, wanted).require());

        Webhook changed = webhooks.find(scene.workspace.id(), seen.id()).orElseThrow();
        assertThat(changed.name()).isEqualTo("Risk desk");
        assertThat(changed.url()).isEqualTo("https://other.example.com/");
        assertThat(changed.kinds()).containsExactly("freeze.lifted");
        assertThat(webhooks.secret(scene.workspace.id(), seen.id()).orElseThrow())
                .isEqualTo(secret);
        assertThat(acts()).containsExactly("webhook.changed", "webhook.created");
    }

    @Test
    @Rule("NTF-6")
    void refusesAChangeThatIsWrongOrWrittenOnSomethingElse() {
        Webhook seen = made("Risk", Set.of()).webhook();
        assertThat(
                        as(
                                        "admin",
                                        () ->
                                                desk.change(
                                                        scene.key(),
                                                        seen,
                                                        new WantedWebhook(
                                                                "", "http://x.example", Set.of())))
                                .reasons())
                .extracting(it -> it.field())
                .containsExactly("name", "url");
        as(
                "admin",
                () ->
                        desk.change(scene.key(), seen, new WantedWebhook("One", URL, Set.of()))
                                .require());
        assertThat(
                        as(
                                        "admin",
                                        () ->
                                                desk.change(
                                                        scene.key(),
                                                        seen,
                                                        new WantedWebhook("Two", URL, Set.of())))
                                .reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("notification.refusal.webhook.moved");
        NotificationScene other = new NotificationScene(portal);
        assertThat(
                        as(
                                        "admin",
                                        () ->
                                                desk.change(
                                                        other.key(),
                                                        seen,
                                                        new WantedWebhook("Two", URL, Set.of())))
                                .reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("notification.refusal.webhook.missing");
    }

    @Test
    @Rule({"NTF-4", "AUD-1"})
    void leavesARevisionOfEachTestAndEachResend() {
        UUID id = made("Risk", Set.of()).webhook().id();
        as("admin", () -> deliveries.test(scene.key(), id).require());
        jdbc.sql("update delivery set state = 'DEAD' where webhook_id = ?").param(id).update();
        UUID dead =
                as(
                                "admin",
                                () ->
                                        deliveries
                                                .page(scene.key(), new Way.ToWebhook(id), true, ALL)
                                                .require())
                        .lines()
                        .getFirst()
                        .id();
        as("admin", () -> deliveries.resend(scene.key(), dead).require());
        assertThat(as("admin", () -> deliveries.resend(scene.key(), dead)).reasons()).hasSize(1);

        assertThat(acts()).containsExactly("delivery.resent", "webhook.tested", "webhook.created");
    }

    private String text(Refusal refusal) {
        return String.valueOf(
                portal.getMessage(
                        refusal.messageKey(), refusal.arguments().toArray(), "", Locale.ENGLISH));
    }

    private List<String> acts() {
        return trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 10).entries().stream()
                .map(RevisionEntry::act)
                .filter(act -> Set.of("webhook", "delivery").contains(act.subject().kind()))
                .map(act -> act.action())
                .toList();
    }

    private int count(UUID webhook) {
        return as(
                        "admin",
                        () ->
                                deliveries
                                        .page(scene.key(), new Way.ToWebhook(webhook), false, ALL)
                                        .require())
                .total();
    }

    private NewWebhook made(String name, Set<String> kinds) {
        return as("admin", () -> desk.create(scene.key(), name, URL, kinds).require());
    }
}
