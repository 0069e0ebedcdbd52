package io.colorguard.workspace.persistence;

import static io.colorguard.workspace.domain.WorkspaceFixtures.BETA;
import static io.colorguard.workspace.domain.WorkspaceFixtures.DEV;
import static io.colorguard.workspace.domain.WorkspaceFixtures.PROD;
import static io.colorguard.workspace.domain.WorkspaceFixtures.STAGING;
import static io.colorguard.workspace.domain.WorkspaceFixtures.attribute;
import static io.colorguard.workspace.domain.WorkspaceFixtures.serverKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.shared.Window;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.SegmentSize;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceDirectory;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import io.colorguard.workspace.domain.WorkspaceName;
import io.colorguard.workspace.domain.WorkspacePart;
import io.colorguard.workspace.domain.Workspaces;
import io.colorguard.workspace.domain.Workspaces.KeyQuery;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JpaWorkspacesTest {

    @Autowired WorkspaceDirectory directory;
    Workspaces workspaces;
    AuditTrail trail;
    @Autowired JdbcClient app;
    JdbcClient database;

    Workspace workspace =
            WorkspaceFixtures.workspace("ws-" + UUID.randomUUID().toString().substring(0, 8));

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
        workspaces = Inside.of(context, Workspaces.class);
        database = Inside.owner(context);
    }

    @BeforeEach
    void create() {
        write(() -> workspaces.create(workspace));
    }

    @Test
    void readsBackWhatWasWritten() {
        assertThat(workspaces.find(workspace.id())).contains(workspace);
        WorkspaceName name = new WorkspaceName(workspace.id(), workspace.key(), workspace.name());
        assertThat(directory.find(workspace.key())).contains(name);
        assertThat(directory.find(workspace.id())).contains(name);
        assertThat(directory.list()).contains(name);
        assertThat(workspaces.open(name)).isEqualTo(workspace);
    }

    @Test
    void listsEnvironmentsByTier() {
        assertThat(workspaces.find(workspace.id()).orElseThrow().environments())
                .containsExactly(DEV, STAGING, PROD);
    }

    @Test
    @Rule("TFM-3")
    void remembersWhatFmeHadUntilItIsRemoved() {
        SegmentKeys keys = new SegmentKeys("dev", "beta_users", List.of("a"));
        put(BETA, keys);
        write(() -> {
            List<PartName> names = List.of(PartName.of(DEV), PartName.of(BETA), PartName.of(keys));
            workspaces.markAdopted(workspace.id(), names);
            workspaces.markAdopted(workspace.id(), names);
        });
        assertThat(workspaces.administration(workspace).hasAdopted(keys)).isTrue();
        assertThat(workspaces.administration(workspace).hasAdopted(PROD)).isFalse();
        write(() -> workspaces.remove(workspace.id(), BETA));
        assertThat(workspaces.administration(workspace).adopted())
                .containsExactly(PartName.of(DEV));
    }

    @Test
    void keepsEveryKindOfPart() {
        SegmentKeys keys = new SegmentKeys("dev", "beta_users", List.of("b", "a"));
        put(BETA, attribute("region", "north", "south"), keys, serverKey("backend", "dev", "prod"));
        Administration read = workspaces.administration(workspace);
        assertThat(read.inventory().parts())
                .contains(BETA, attribute("region", "north", "south"))
                .contains(serverKey("backend", "dev", "prod"));
        assertThat(read.segmentKeys()).containsExactly(keys);
    }

    @Test
    void replacesAndRemovesParts() {
        put(new Environment("dev", "sandbox", Tier.STAGING), BETA);
        put(new SegmentKeys("dev", "beta_users", List.of("a")));
        write(() -> workspaces.remove(workspace.id(), BETA));
        assertThat(workspaces.find(workspace.id()).orElseThrow().environment("dev"))
                .contains(new Environment("dev", "sandbox", Tier.STAGING));
        assertThat(workspaces.administration(workspace).segments()).isEmpty();
        assertThat(workspaces.segmentSizes(workspace.id())).isEmpty();
    }

    @Test
    void pagesThroughTenThousandKeysWithoutLoadingThem() {
        List<String> keys = IntStream.range(0, 10_000).mapToObj("user%05d"::formatted).toList();
        put(BETA);
        put(new SegmentKeys("dev", "beta_users", keys));
        KeyQuery all = new KeyQuery("beta_users", "dev", "");
        KeyQuery some = new KeyQuery("beta_users", "dev", "R0999");
        assertThat(workspaces.segmentSizes(workspace.id()))
                .containsExactly(new SegmentSize("beta_users", "dev", 10_000));
        assertThat(workspaces.segmentKeys(workspace.id(), all, new Window(9_000, 2)))
                .containsExactly("user09000", "user09001");
        assertThat(workspaces.countSegmentKeys(workspace.id(), all)).isEqualTo(10_000);
        assertThat(workspaces.countSegmentKeys(workspace.id(), some)).isEqualTo(10);
    }

    @Rule("IDN-3")
    @Test
    void neverMixesWorkspaces() {
        Workspace other = WorkspaceFixtures.workspace(workspace.key() + "-b");
        Act act = Act.of(other.id(), "workspace.created", Subject.workspace("test"));
        ActingAs.run(
                DemoPeople.require("admin"),
                () -> trail.record(act, () -> workspaces.create(other)));
        put(BETA);
        assertThat(workspaces.administration(other).segments()).isEmpty();
        assertThat(workspaces.segmentKeys(other.id(), "beta_users", "dev")).isEmpty();
    }

    @Rule("AUD-1")
    @Test
    void leavesARevisionOfEveryChange() {
        put(new Environment("dev", "sandbox", Tier.DEVELOPMENT));
        assertThat(
                        database.sql(
                                        "select name from environment_aud where workspace_id = ? and"
                                                + " key = 'dev' order by rev")
                                .param(workspace.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("dev", "sandbox");
    }

    @Rule("AUD-1")
    @Test
    void revisionsCannotBeEditedOrDeleted() {
        for (String table : List.of("workspace_aud", "environment_aud", "segment_keys_aud")) {
            assertThatThrownBy(() -> app.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> app.sql("update %s set rev = 0".formatted(table)).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void put(WorkspacePart... parts) {
        write(() -> List.of(parts).forEach(part -> workspaces.put(workspace.id(), part)));
    }

    private void write(Runnable work) {
        Act act = Act.of(workspace.id(), "workspace.merged", Subject.workspace("test"));
        ActingAs.run(DemoPeople.require("admin"), () -> trail.record(act, work));
    }
}
