package io.colorguard.sample;

import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.jobs.OneTimeJob;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The chapters in which somebody gives many flags the same share: first all, then one by one. */
final class BatchTale {

    /** What such a chapter's person does. */
    static final String BATCH = "batch";

    private static final String TITLE = "Holdout for the year-end report";

    private final WorkspaceKey workspace;
    private final BatchDesk desk;
    private final OneTimeJob digest;
    private final TransactionTemplate transaction;

    BatchTale(WorkspaceKey workspace, Desks desks) {
        this.workspace = workspace;
        this.desk = desks.batches();
        this.digest =
                desks.errands().stream()
                        .filter(job -> job.name().equals("batch-digest"))
                        .findFirst()
                        .orElseThrow();
        this.transaction = desks.transaction();
    }

    /**
     * Somebody wants it of all flags, each is tried, and people are told; flags are parted by
     * commas.
     */
    List<Step> proposed(Chapter chapter) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                step(
                        chapter,
                        "batch.proposed",
                        null,
                        () -> desk.begin(workspace, wanted(chapter)).require()));
        for (FlagKey flag : wanted(chapter).flags()) {
            steps.add(
                    step(
                            chapter,
                            null,
                            flag,
                            () -> desk.carryOn(workspace, latest(), 1).require()));
        }
        steps.add(told(chapter));
        return steps;
    }

    /** People are told at the time of the chapter; where that is missed, the job tells them. */
    private Step told(Chapter chapter) {
        return new Step(
                _ -> false,
                false,
                () -> {
                    Batch batch =
                            InPerson.call(
                                    DemoPeople.require(chapter.who()),
                                    () -> desk.find(workspace, latest()).require());
                    String key = batch.workspace().value() + "/" + batch.id();
                    ActingAs.portal(() -> transaction.executeWithoutResult(_ -> digest.run(key)));
                    return Optional.empty();
                },
                _ -> {});
    }

    private static Step step(
            Chapter chapter, @Nullable String action, @Nullable FlagKey flag, Runnable work) {
        return new Step(
                act -> flag == null ? act.action().equals(action) : flag.value().equals(act.flag()),
                true,
                () -> {
                    InPerson.run(DemoPeople.require(chapter.who()), work);
                    return Optional.empty();
                },
                _ -> {});
    }

    private BatchId latest() {
        return desk.page(workspace, new Window(0, 1)).require().lines().getFirst().id();
    }

    /** Detail: environment, treatment, share. */
    private static Wanted wanted(Chapter chapter) {
        String[] words = chapter.detail().split(" ");
        return new Wanted(
                new Wording(TITLE, chapter.reason()),
                new Share(words[0], words[1], Integer.parseInt(words[2])),
                Arrays.stream(chapter.flag().split(",")).map(FlagKey::new).toList());
    }
}
