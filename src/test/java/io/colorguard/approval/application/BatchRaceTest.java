package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rounds;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchRepeats;
import io.colorguard.approval.domain.Batches;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same batch begun in two tabs at once, on a real database. */
@DatabaseTest
class BatchRaceTest {

    @Autowired ApplicationContext portal;
    @Autowired BatchDesk desk;
    @Autowired Batches batches;
    @Autowired Tenancy tenancy;
    @Autowired Clock clock;

    private ApprovalScene scene;
    private WorkspaceKey key;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        key = scene.workspace.key();
        scene.standing(aFlag("one", LifecycleStage.PRODUCTION));
        scene.standing(aFlag("two", LifecycleStage.PRODUCTION));
    }

    @Rule({"BAT-2", "APR-10"})
    @Test
    void twoTabsBeginOneBatchWithOneChangeOfEachFlag() throws Exception {
        for (int round = 1; round <= Rounds.of(100); round++) {
            Wanted one = wanted("round " + round, "one", "two");
            Wanted other = wanted("round " + round, "two", "one");
            List<Batch> begun = Together.run(List.of(proposing(one), proposing(other)));
            assertThat(begun).extracting(Batch::id).containsOnly(new BatchId(round));
            assertThat(begun).allSatisfy(it -> assertThat(it.changes()).hasSize(2));
            assertThat(begun.getFirst().changes())
                    .containsExactlyElementsOf(begun.getLast().changes());
            begun.getFirst()
                    .changes()
                    .forEach(it ->
                            as(
                                            "developer1",
                                            () ->
                                                    portal.getBean(ApprovalDesk.class)
                                                            .withdraw(key, it))
                                    .require());
        }
    }

    /** The control: looked for without holding the author's name, neither sees the other's. */
    @Test
    void withoutTheLockThereAreTwo() throws Exception {
        CyclicBarrier looked = new CyclicBarrier(2);
        Wanted wanted = wanted("twice", "one");
        Callable<Boolean> unlocked =
                () ->
                        as(
                                "developer1",
                                () ->
                                        tenancy.inside(
                                                scene.workspace.id(),
                                                () -> {
                                                    boolean none =
                                                            batches.page(
                                                                            scene.workspace.id(),
                                                                            new Window(0, 10))
                                                                    .isEmpty();
                                                    Together.meet(looked);
                                                    if (none) {
                                                        batches.next(scene.workspace.id());
                                                    }
                                                    return none;
                                                }));
        assertThat(Together.run(List.of(unlocked, unlocked))).containsExactly(true, true);
        assertThat(as("developer1", () -> desk.begin(key, wanted).require()).id())
                .isEqualTo(new BatchId(3));
    }

    @Rule("BAT-2")
    @Test
    void anotherWishIsAnotherBatch() {
        assertThat(begun("developer1", wanted("same", "one"))).isEqualTo(new BatchId(1));
        assertThat(begun("developer1", wanted("same", "one"))).isEqualTo(new BatchId(1));
        assertThat(begun("developer1", wanted("another reason", "one"))).isEqualTo(new BatchId(2));
        assertThat(begun("developer1", wanted("same", "one", "two"))).isEqualTo(new BatchId(3));
        assertThat(
                        begun(
                                "developer1",
                                new Wanted(
                                        new Wording("Ramp", "same"),
                                        new Share("prod", "on", 11),
                                        List.of(new FlagKey("one")))))
                .isEqualTo(new BatchId(4));
        assertThat(begun("developer2", wanted("same", "one"))).isEqualTo(new BatchId(5));
    }

    @Rule("BAT-2")
    @Test
    void whatWasWantedLongerAgoIsWantedAnew() {
        Wanted wanted = wanted("same", "one");
        Batch first = as("developer1", () -> desk.begin(key, wanted).require());
        assertThat(found(first, wanted, Duration.ofMinutes(1))).contains(first.id());
        assertThat(found(first, wanted, Duration.ZERO)).isEmpty();
    }

    private Optional<BatchId> found(Batch batch, Wanted wanted, Duration within) {
        return Inside.of(portal, BatchRepeats.class)
                .find(
                        scene.workspace.id(),
                        batch.author().id(),
                        wanted,
                        clock.instant().minus(within));
    }

    private Callable<Batch> proposing(Wanted wanted) {
        return () -> as("developer1", () -> desk.propose(key, wanted).require());
    }

    private BatchId begun(String person, Wanted wanted) {
        return as(person, () -> desk.begin(key, wanted).require()).id();
    }

    private static Wanted wanted(String reason, String... flags) {
        return new Wanted(
                new Wording("Ramp", reason),
                new Share("prod", "on", 10),
                java.util.Arrays.stream(flags).map(FlagKey::new).toList());
    }
}
