package io.colorguard.audit.persistence;

import io.colorguard.audit.Act;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The act of the current transaction, kept until it has ended.
 *
 * <p>Envers makes its revision while the transaction commits, when a value scoped to the recording
 * method would be gone already. A suspended transaction takes its act along.
 */
final class TransactionAct implements TransactionSynchronization {

    private RecordedAct recorded;
    private final Set<String> flags = new LinkedHashSet<>();

    private TransactionAct(RecordedAct recorded) {
        this.recorded = recorded;
    }

    /** Makes this act the transaction's, or adds it to the one that the transaction has. */
    static void bind(Act act, Supplier<RecordedAct> recorded) {
        TransactionAct current =
                find().map(outer -> outer.completeBy(act))
                        .orElseGet(() -> new TransactionAct(recorded.get()).bound());
        if (act.flag() instanceof String flag) {
            current.flags.add(flag);
        }
    }

    static Optional<TransactionAct> find() {
        return Optional.ofNullable(
                (TransactionAct)
                        TransactionSynchronizationManager.getResource(TransactionAct.class));
    }

    /** What the revision is to say; a single flag names it, several are listed. */
    void describe(ActRevisionEntity revision) {
        boolean several = flags.size() > 1;
        revision.fill(
                recorded.act().flag() == null && flags.size() == 1
                        ? recorded.onFlag(flags.iterator().next())
                        : recorded);
        if (several) {
            revision.concern(flags.toArray(String[]::new));
        }
    }

    private TransactionAct completeBy(Act inner) {
        recorded = recorded.completedBy(inner);
        return this;
    }

    private TransactionAct bound() {
        TransactionSynchronizationManager.registerSynchronization(this);
        resume();
        return this;
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(TransactionAct.class, this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(TransactionAct.class);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TransactionAct.class);
    }
}
