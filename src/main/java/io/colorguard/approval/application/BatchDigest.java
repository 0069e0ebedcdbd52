package io.colorguard.approval.application;

import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchNews;
import io.colorguard.approval.domain.BatchNews.Item;
import io.colorguard.approval.domain.Batches;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.Jobs;
import io.colorguard.jobs.OneTimeJob;
import io.colorguard.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gathers what is to be told of the changes of a batch, and has it told once nothing more happened
 * to them for a moment (BAT-6).
 */
@Component
class BatchDigest implements OneTimeJob, Telling.Later {

    /** How long nothing more happens before it is told. */
    static final Duration MOMENT = Duration.ofSeconds(10);

    private static final String NAME = "batch-digest";

    private final Batches batches;
    private final BatchNews news;
    private final BatchNotices notices;
    private final Jobs jobs;
    private final Tenancy tenancy;
    private final CurrentUser user;
    private final Clock clock;

    BatchDigest(
            Batches batches,
            BatchNews news,
            BatchNotices notices,
            Jobs jobs,
            Tenancy tenancy,
            CurrentUser user,
            Clock clock) {
        this.batches = batches;
        this.news = news;
        this.notices = notices;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public boolean puts(ChangeRequest change, ChangeNews told, Collection<PersonId> readers) {
        Optional<BatchId> batch =
                BatchScope.CURRENT.isBound()
                        ? Optional.of(BatchScope.CURRENT.get())
                        : batches.of(change.workspace(), change.id());
        batch.ifPresent(id -> {
            Person actor = user.find().orElse(Person.PORTAL);
            List<PersonId> others =
                    readers.stream().distinct().filter(it -> !it.equals(actor.id())).toList();
            if (!others.isEmpty()) {
                Item item =
                        new Item(
                                change.id(),
                                told.kind().name(),
                                actor,
                                told.reason(),
                                told.extra());
                news.add(change.workspace(), id, item, others);
                jobs.schedule(NAME, key(change.workspace(), id), clock.instant().plus(MOMENT));
            }
        });
        return batch.isPresent();
    }

    @Override
    public String name() {
        return NAME;
    }

    static String key(WorkspaceId workspace, BatchId batch) {
        return workspace.value() + "/" + batch;
    }

    @Override
    public void run(String key) {
        int slash = key.indexOf('/');
        WorkspaceId workspace = new WorkspaceId(UUID.fromString(key.substring(0, slash)));
        BatchId id = BatchId.parse(key.substring(slash + 1)).orElseThrow();
        tenancy.bind(workspace);
        notices.tell(batches.find(workspace, id).orElseThrow(), news.take(workspace, id));
    }
}
