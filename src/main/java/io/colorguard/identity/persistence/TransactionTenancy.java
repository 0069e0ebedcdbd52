package io.colorguard.identity.persistence;

import io.colorguard.identity.Tenancy;
import io.colorguard.shared.WorkspaceId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells PostgreSQL's row security whose the transaction is. The database forgets it when the
 * transaction ends, so that no connection of the pool carries it on.
 */
@Component
class TransactionTenancy implements Tenancy {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TransactionTenancy(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void bind(WorkspaceId workspace) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a workspace is entered in a transaction");
        }
        WorkspaceId bound = TransactionWorkspace.find().orElse(null);
        if (bound == null) {
            jdbc.sql("select set_config('colorguard.workspace', ?, true)")
                    .param(workspace.value().toString())
                    .query(String.class)
                    .single();
            TransactionWorkspace.bind(workspace);
        } else if (!bound.equals(workspace)) {
            throw new IllegalStateException("the transaction is another workspace's already");
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null comes out only where the work answers it
    public <T extends @Nullable Object> T inside(WorkspaceId workspace, Supplier<T> work) {
        return transaction.execute(_ -> {
            bind(workspace);
            return work.get();
        });
    }
}
