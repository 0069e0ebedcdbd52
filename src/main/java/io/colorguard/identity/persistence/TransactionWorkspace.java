package io.colorguard.identity.persistence;

import io.colorguard.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whose the current transaction is; a suspended one takes it along. */
final class TransactionWorkspace implements TransactionSynchronization {

    private final WorkspaceId workspace;

    private TransactionWorkspace(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    static Optional<WorkspaceId> find() {
        return Optional.ofNullable(
                        (TransactionWorkspace)
                                TransactionSynchronizationManager.getResource(
                                        TransactionWorkspace.class))
                .map(bound -> bound.workspace);
    }

    static void bind(WorkspaceId workspace) {
        TransactionWorkspace bound = new TransactionWorkspace(workspace);
        TransactionSynchronizationManager.registerSynchronization(bound);
        bound.resume();
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(TransactionWorkspace.class, this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(TransactionWorkspace.class);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TransactionWorkspace.class);
    }
}
