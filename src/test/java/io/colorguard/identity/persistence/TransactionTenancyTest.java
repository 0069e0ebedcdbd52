package io.colorguard.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Actors;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose a transaction is: once, for its length, and never by accident. */
@DatabaseTest
@Rule("IDN-3")
class TransactionTenancyTest {

    private static final String HERE = "select workspace_here()";

    @Autowired ApplicationContext portal;
    @Autowired Tenancy tenancy;
    @Autowired WorkspaceAccess access;
    @Autowired FeatureFlags flags;
    @Autowired JdbcClient jdbc;
    @Autowired javax.sql.DataSource pool;
    @Autowired PlatformTransactionManager transactions;

    private final WorkspaceId one = new WorkspaceId(UUID.randomUUID());
    private final WorkspaceId other = new WorkspaceId(UUID.randomUUID());

    @Test
    void isBoundForTheLengthOfTheTransaction() {
        assertThat(tenancy.inside(one, this::here)).isEqualTo(one.value());
        assertThat(here()).isNull();
        assertThat(TransactionWorkspace.find()).isEmpty();
    }

    @Test
    void isNeverBoundOutsideOfATransaction() {
        assertThatThrownBy(() -> tenancy.bind(one)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotBoundToASecondWorkspace() {
        assertThatThrownBy(() -> tenancy.inside(one, () -> tenancy.inside(other, this::here)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another workspace");
        assertThat(tenancy.inside(one, () -> tenancy.inside(one, this::here)))
                .isEqualTo(one.value());
    }

    @Test
    void aTransactionApartHasAWorkspaceOfItsOwn() {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        tenancy.inside(
                one,
                () -> {
                    apart.executeWithoutResult(_ -> {
                        assertThat(here()).isNull();
                        tenancy.bind(other);
                        assertThat(here()).isEqualTo(other.value());
                    });
                    assertThat(here()).isEqualTo(one.value());
                    return one;
                });
    }

    @Test
    void isForgottenWhenTheTransactionFails() {
        assertThatThrownBy(() ->
                        tenancy.inside(
                                one,
                                () -> {
                                    throw new IllegalArgumentException("no");
                                }))
                .hasMessage("no");
        assertThat(TransactionWorkspace.find()).isEmpty();
        assertThat(tenancy.inside(other, this::here)).isEqualTo(other.value());
    }

    @Test
    void aConnectionThatIsUsedAgainCarriesNothingOn() throws Exception {
        try (Connection connection = pool.getConnection()) {
            SingleConnectionDataSource same = new SingleConnectionDataSource(connection, true);
            JdbcClient client = JdbcClient.create(same);
            TransactionTenancy again =
                    new TransactionTenancy(client, new JdbcTransactionManager(same));
            again.inside(one, () -> one);
            assertThat(client.sql(HERE).query((row, _) -> row.getString(1) == null).single())
                    .isTrue();
        }
    }

    @Test
    void theDoorBindsAndWhatStandsBehindItIsReachedInATransactionOnly() {
        FlagScene scene = new FlagScene(portal);
        FlagKey key = new FlagKey("checkout");
        Actors.as(
                "viewer",
                () -> access.enter(scene.workspace.key(), Permission.WORKSPACE_VIEW).require());
        assertThatThrownBy(() -> flags.find(scene.workspace.id(), key))
                .isInstanceOf(IllegalTransactionStateException.class);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    Actors.as(
                            "viewer",
                            () ->
                                    access.enter(scene.workspace.key(), Permission.WORKSPACE_VIEW)
                                            .require());
                    assertThat(here()).isEqualTo(scene.workspace.id().value());
                });
    }

    @Test
    void whoIsNotLetInBindsNothing() {
        FlagScene scene = new FlagScene(portal);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    assertThat(
                                    Actors.as(
                                                    "viewer",
                                                    () ->
                                                            access.enter(
                                                                    scene.workspace.key(),
                                                                    Permission.WORKSPACE_EDIT))
                                            .reasons())
                            .hasSize(1);
                    assertThat(here()).isNull();
                });
    }

    private @org.jspecify.annotations.Nullable UUID here() {
        return jdbc.sql(HERE).query((row, _) -> row.getObject(1, UUID.class)).list().getFirst();
    }
}
