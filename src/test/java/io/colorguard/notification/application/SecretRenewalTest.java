package io.colorguard.notification.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.domain.Seal;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an earlier key sealed is sealed anew, in every workspace. */
@DatabaseTest
@Rule("NTF-7")
class SecretRenewalTest {

    private static final byte EARLIER = 1;
    private static final byte TODAY = 2;
    private static final byte UNKNOWN = 3;

    @Autowired ApplicationContext portal;
    @Autowired WebhookDesk desk;
    @Autowired Tenancy tenancy;
    @Autowired WorkspaceNames known;
    Webhooks webhooks;
    SecretRenewal renewal;
    final List<WorkspaceId> mine = new ArrayList<>();

    @BeforeEach
    void set() {
        webhooks = Inside.of(portal, Webhooks.class);
        renewal =
                new SecretRenewal(portal.getBean(Webhooks.class), new Keys(), new Known(), tenancy);
    }

    @Test
    void whatAnEarlierKeySealedIsSealedAnewInEveryWorkspace() {
        Webhook one = sealedBy(EARLIER);
        Webhook other = sealedBy(EARLIER);
        Webhook current = sealedBy(TODAY);

        renewal.run();

        assertThat(secret(one)).containsExactly(TODAY, 42, 1);
        assertThat(secret(other)).containsExactly(TODAY, 42, 1);
        assertThat(secret(current)).containsExactly(TODAY, 42);
    }

    @Test
    void oneThatNoKeyOpensStaysAndHoldsUpNoOther() {
        Webhook lost = sealedBy(UNKNOWN);
        Webhook other = sealedBy(EARLIER);

        renewal.run();

        assertThat(secret(lost)).containsExactly(UNKNOWN, 42);
        assertThat(secret(other)).containsExactly(TODAY, 42, 1);
    }

    private byte[] secret(Webhook webhook) {
        return webhooks.secret(webhook.workspace(), webhook.id()).orElseThrow();
    }

    /** A webhook in a workspace of its own. */
    private Webhook sealedBy(byte key) {
        NotificationScene scene = new NotificationScene(portal);
        Webhook made =
                as(
                        "admin",
                        () ->
                                desk.create(
                                                scene.key(),
                                                "Canary",
                                                "https://hooks.example.com/x",
                                                Set.of())
                                        .require()
                                        .webhook());
        mine.add(made.workspace());
        webhooks.secret(made.workspace(), made.id(), new byte[] {key, 42});
        return made;
    }

    /** Of the workspaces of all tests those of this one. */
    private final class Known implements WorkspaceNames {

        @Override
        public Optional<WorkspaceId> find(WorkspaceKey key) {
            return known.find(key);
        }

        @Override
        public Optional<WorkspaceKey> find(WorkspaceId id) {
            return known.find(id);
        }

        @Override
        public List<WorkspaceId> all() {
            return mine;
        }
    }

    /**
     * Seals one byte, with the number of the key in front and a mark behind that tells it was here.
     */
    private static final class Keys implements Seal {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public byte[] close(byte[] secret) {
            return new byte[] {TODAY, secret[0], 1};
        }

        @Override
        public byte[] open(byte[] sealed) {
            if (sealed[0] == UNKNOWN) {
                throw new IllegalStateException("no key of this installation");
            }
            return new byte[] {sealed[1]};
        }

        @Override
        public Optional<byte[]> renewed(byte[] sealed) {
            return sealed[0] == TODAY ? Optional.empty() : Optional.of(close(open(sealed)));
        }
    }
}
