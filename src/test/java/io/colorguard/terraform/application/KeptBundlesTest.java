package io.colorguard.terraform.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.identity.Actors.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.audit.AuditTrail;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.ExportFeed;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.ExportLog;
import io.colorguard.workspace.application.AdministrationDesk;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Rule("TFM-2")
class KeptBundlesTest {

    private static final int MANY = 1_000;

    @Autowired ApplicationContext portal;
    @Autowired ExportFeed feed;
    @Autowired AdministrationDesk administration;
    @Autowired ExportLog log;
    @Autowired AuditTrail trail;
    @Autowired WorkspaceAccess access;
    @Autowired WorkspaceSetup setup;
    @Autowired PlatformTransactionManager transactions;

    private Instant now = Instant.parse("2026-05-01T08:00:00Z");
    private int made;
    private FlagScene scene;

    @BeforeEach
    void flags() {
        scene = new FlagScene(portal).with(content("checkout"));
    }

    @Test
    void whoReadsOnDoesNotWaitForTheBundleAgain() {
        BundleReading reading = reading(MANY);

        BundlePicture first = look(reading, scene, "");
        BundlePicture second = look(reading, scene, "stacks/env-prod/main.tf");

        assertThat(made).isEqualTo(1);
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(first.document().text()).contains("checkout = {");
        assertThat(second.document().path()).isEqualTo("stacks/env-prod/main.tf");
    }

    @Test
    @Rule("TFM-1")
    void whateverIsApprovedMeanwhileStandsInIt() {
        BundleReading reading = reading(MANY);
        BundlePicture before = look(reading, scene, "");

        scene.with(content("loans"));
        BundlePicture after = look(reading, scene, "");

        assertThat(after.definitions()).isGreaterThan(before.definitions());
        assertThat(after.hash()).isNotEqualTo(before.hash());
    }

    @Test
    void whateverChangesTheWorkspaceMakesItAnew() {
        BundleReading reading = reading(MANY);
        look(reading, scene, "");

        as("admin", () -> setup.rename(scene.workspace.key(), "Another name").require());
        look(reading, scene, "");

        assertThat(made).isEqualTo(2);
    }

    @Test
    void whatBeganEarlierAndIsSeenLaterMakesItAnewToo() throws Exception {
        BundleReading reading = reading(MANY);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> slow =
                    other.submit(() ->
                            scene.write(() -> {
                                scene.with(content("slow"));
                                written.countDown();
                                await(seen);
                                return scene;
                            }));
            await(written);
            scene.with(content("swift"));
            int without = look(reading, scene, "").definitions();
            seen.countDown();
            slow.get();

            assertThat(look(reading, scene, "").definitions()).isGreaterThan(without);
        }
    }

    @Test
    @Rule("IDN-3")
    void eachWorkspaceHasItsOwn() {
        BundleReading reading = reading(MANY);
        FlagScene other = new FlagScene(portal).with(content("elsewhere"));

        for (int i = 0; i < 2; i++) {
            assertThat(look(reading, scene, "").document().text())
                    .contains("checkout = {")
                    .doesNotContain("elsewhere");
            assertThat(look(reading, other, "").document().text())
                    .contains("elsewhere = {")
                    .doesNotContain("checkout");
        }
        assertThat(made).isEqualTo(2);
    }

    @Test
    void theLeastRecentlyUsedGivesWay() {
        BundleReading reading = reading(size());
        FlagScene other = new FlagScene(portal).with(content("elsewhere"));

        look(reading, scene, "");
        look(reading, other, "");
        look(reading, other, "");
        assertThat(made).isEqualTo(2);
        look(reading, scene, "");
        assertThat(made).isEqualTo(3);
    }

    @Test
    void whatIsLargerThanAllThatIsKeptIsMadeEachTime() {
        BundleReading reading = reading(size() - 1);

        look(reading, scene, "");
        look(reading, scene, "");

        assertThat(made).isEqualTo(2);
    }

    @Test
    void whoReadsOneThatGivesWayReadsItToTheEnd() {
        KeptBundles kept = kept(size());
        FlagScene other = new FlagScene(portal).with(content("elsewhere"));
        AtomicReference<Bundle> read = new AtomicReference<>();

        inside(
                scene,
                workspace ->
                        kept.read(
                                workspace,
                                bundle -> {
                                    read.set(bundle);
                                    inside(other, it -> kept.read(it, Bundle::hash));
                                    return text(bundle);
                                }));

        assertThatThrownBy(() -> text(read.get()))
                .hasRootCauseInstanceOf(ClosedChannelException.class);
    }

    @Test
    void isGivenUpAfterAWhile() {
        KeptBundles kept = kept(MANY);
        AtomicReference<Bundle> read = new AtomicReference<>();
        inside(
                scene,
                workspace ->
                        kept.read(
                                workspace,
                                bundle -> {
                                    read.set(bundle);
                                    return text(bundle);
                                }));

        now = now.plus(Duration.ofMinutes(9));
        kept.forget();
        assertThat(text(read.get())).isNotEmpty();
        now = now.plus(Duration.ofMinutes(2));
        kept.forget();
        assertThatThrownBy(() -> text(read.get()))
                .hasRootCauseInstanceOf(ClosedChannelException.class);
    }

    private static String text(Bundle bundle) {
        try {
            return bundle.document("stacks/env-prod/main.tf").orElseThrow().text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flags and definitions of the scene's bundle: one in each stack. */
    private int size() {
        return scene.workspace.environments().size() + 1;
    }

    private BundlePicture look(BundleReading reading, FlagScene of, String path) {
        return inside(of, workspace -> reading.picture(workspace.key(), path));
    }

    private <T> T inside(FlagScene of, Function<Workspace, Outcome<T>> work) {
        var repeatable = new TransactionTemplate(transactions);
        repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        repeatable.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return as(
                "operator",
                () ->
                        requireNonNull(
                                repeatable.execute(_ ->
                                        access.enter(of.workspace.key(), Permission.EXPORT)
                                                .flatMap(work)
                                                .require())));
    }

    private BundleReading reading(int most) {
        return new BundleReading(access, kept(most), log);
    }

    private KeptBundles kept(int most) {
        return new KeptBundles(new Counted(), trail, new Now(), most);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Counted extends BundleMaker {

        Counted() {
            super(feed, administration, log);
        }

        @Override
        Outcome<Bundle> make(Workspace workspace, @Nullable Environment only) {
            made++;
            return super.make(workspace, only);
        }
    }

    private final class Now extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
