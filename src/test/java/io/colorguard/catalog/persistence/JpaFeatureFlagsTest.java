package io.colorguard.catalog.persistence;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.NOON;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.REVIEWER;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approved;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.catalog.domain.SunsetPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JpaFeatureFlagsTest {

    FeatureFlags flags;
    JdbcClient database;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        flags = Inside.of(context, FeatureFlags.class);
        database = Inside.owner(context);
    }

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
    }

    @Test
    void readsBackWhatWasWritten() {
        ApprovedFlag flag = everythingFilled();
        scene.write(() -> add(flag));
        assertThat(flags.find(scene.workspace.id(), flag.key())).contains(flag);
    }

    @Test
    void replacesAndCountsVersions() {
        scene.with(content("checkout"));
        ApprovedFlag next = approved(scene.workspace, content("checkout").withBase(onFor(50)));
        ApprovedFlag stored = scene.write(() -> flags.replace(scene.workspace.id(), next));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(read("checkout")).isEqualTo(stored);
    }

    @Test
    @Rule("APR-10")
    void refusesAWriterThatReadAnOlderVersion() {
        scene.with(content("checkout"));
        ApprovedFlag stale = read("checkout");
        scene.write(() -> flags.replace(scene.workspace.id(), stale));
        assertThatThrownBy(() -> scene.write(() -> flags.replace(scene.workspace.id(), stale)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @Rule("CAT-1")
    void aKeyIsGivenOnce() {
        scene.with(content("checkout"));
        assertThatThrownBy(() -> scene.with(content("checkout")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(
                        flags.taken(
                                scene.workspace.id(),
                                List.of(new FlagKey("checkout"), new FlagKey("other"))))
                .containsExactly(new FlagKey("checkout"));
    }

    @Test
    @Rule("CAT-1")
    void thePortalCannotDeleteAFlag() {
        assertThatThrownBy(() -> portal.getBean(JdbcClient.class).sql("delete from flag").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @Rule("IDN-3")
    void flagsOfAnotherWorkspaceAreNotFound() {
        scene.with(content("checkout"));
        FlagScene other = new FlagScene(portal);
        assertThat(flags.find(other.workspace.id(), new FlagKey("checkout"))).isEmpty();
        assertThat(
                        other.write(() -> {
                            try (Stream<ApprovedFlag> all = flags.stream(other.workspace.id())) {
                                return all.toList();
                            }
                        }))
                .isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void everyWriteLeavesARevision() {
        scene.with(content("checkout"));
        scene.write(() ->
                flags.replace(
                        scene.workspace.id(),
                        approved(scene.workspace, content("checkout").withBase(onFor(50)))));
        assertThat(
                        database.sql(
                                        """
                                        select content -> 'rules' -> 0 ->> 'size' from flag_aud
                                        where workspace_id = ? order by rev\
                                        """)
                                .param(scene.workspace.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("10", "50");
    }

    @Test
    @Rule("AUD-1")
    void thePortalCannotAlterARevision() {
        assertThatThrownBy(() ->
                        portal.getBean(JdbcClient.class)
                                .sql("update flag_aud set key = 'x'")
                                .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private List<ApprovedFlag> add(ApprovedFlag flag) {
        flags.add(scene.workspace.id(), List.of(flag));
        return List.of(flag);
    }

    private ApprovedFlag read(String key) {
        return flags.find(scene.workspace.id(), new FlagKey(key)).orElseThrow();
    }

    private ApprovedFlag everythingFilled() {
        FlagContent content =
                content("checkout")
                        .withOverride("prod", overriddenTo(5))
                        .withSunset(new SunsetPlan(LocalDate.of(2026, 9, 1), "use checkout-v2"));
        ApprovedFlag flag = approved(scene.workspace, content);
        return new ApprovedFlag(
                content,
                flag.approvals(),
                Map.of("prod", new Kill(NOON, REVIEWER, "INC-7", "CHG-7")),
                NOON,
                new Retirement(NOON, flag.approvals()),
                0,
                new LastChange("CHG-9", NOON, REVIEWER));
    }
}
