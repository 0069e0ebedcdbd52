package io.colorguard.bench;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.application.ExportFeed;
import io.colorguard.catalog.application.FlagAdoption;
import io.colorguard.catalog.application.FlagAdoption.Adopter;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Column;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.FlagQuery.Order;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import io.colorguard.workspace.domain.Workspaces;
import java.time.Duration;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Catalog page, count, search and filters over 100,000 flags; adoption and export feed of 10,000.
 */
@DatabaseTest
class CatalogBenchmark {

    private static final int CATALOG = 100_000;
    private static final int BATCH = 10_000;
    private static final double LIMIT = 50;
    private static final Window PAGE = new Window(0, 50);
    private static final Person ADMIN = DemoPeople.require("admin");

    @Autowired FlagCatalog catalog;
    @Autowired FlagAdoption adoption;
    @Autowired ExportFeed feed;
    Workspaces workspaces;
    AuditTrail trail;
    @Autowired DataSource database;

    private final Timings timings = new Timings(20, 100);
    private final Workspace workspace = WorkspaceFixtures.workspace("bench");

    @Autowired
    void inside(ApplicationContext context) {
        workspaces = Inside.of(context, Workspaces.class);
        trail = Inside.of(context, AuditTrail.class);
    }

    @Test
    void measures() throws Exception {
        fill();
        vacuum();
        ActingAs.<Integer, Exception>call(
                ADMIN,
                () -> {
                    lists();
                    export();
                    return CATALOG;
                });
        System.out.println(timings);
    }

    private void fill() {
        record(
                () -> {
                    workspaces.create(workspace);
                    return workspace;
                });
        List<FlagContent> flags = GeneratedFlags.of(CATALOG).toList();
        for (int i = 0; i < CATALOG; i += BATCH) {
            List<FlagContent> some = flags.subList(i, i + BATCH);
            long start = System.nanoTime();
            record(() -> adoption.adopt(workspace, some, new Adopter("IMP-1", ADMIN)));
            if (i == BATCH) {
                timings.once("adopt 10,000 flags", since(start), 10_000);
            }
        }
    }

    /**
     * What autovacuum does within a minute of such an import. One that runs beside another look at
     * the table leaves its pages unmarked, and counts then read the flags themselves.
     */
    private void vacuum() throws Exception {
        try (var connection = database.getConnection();
                var owner =
                        DriverManager.getConnection(
                                connection.getMetaData().getURL(), "postgres", "postgres");
                var statement = owner.createStatement()) {
            boolean marked = false;
            while (!marked) {
                statement.execute("vacuum analyze flag");
                var pages =
                        statement.executeQuery(
                                "select relallvisible = relpages from pg_class where relname = 'flag'");
                pages.next();
                marked = pages.getBoolean(1);
                Thread.sleep(marked ? 0 : 1_000);
            }
        }
    }

    private void lists() throws Exception {
        FlagQuery all = FlagQuery.ALL;
        both("everything", all);
        both("everything, newest first", all.orderedBy(Order.NEWEST_FIRST));
        both("everything, by stage", all.orderedBy(new Order(Column.STAGE, false)));
        page("everything, row 90,000", all, new Window(90_000, 50));
        both("search a word (11,000 flags)", FlagQuery.text("checkout"));
        both("search two beginnings", FlagQuery.text("chec merch"));
        both("search one flag by its number", FlagQuery.text("77777"));
        both("search what all flags have", FlagQuery.text("new"));
        both("search, newest first", FlagQuery.text("fraud").orderedBy(Order.NEWEST_FIRST));
        both("category", all.withCategories(Set.of(Category.EXPERIMENT)));
        both("stage", all.withStages(Set.of(LifecycleStage.TESTING)));
        both("environment", all.withEnvironments(Set.of("prod")));
        both("risk", all.withRisks(Set.of(Risk.HIGH)));
        both("owner", all.withOwners(Set.of("team-7")));
        both("tag", all.withTags(Set.of("epic-77")));
        both("overdue", all.withMarks(Set.of(Mark.OVERDUE)));
        both("killed", all.withMarks(Set.of(Mark.KILLED)));
        both(
                "category, risk, environment, search",
                FlagQuery.text("payment")
                        .withCategories(Set.of(Category.FEATURE))
                        .withRisks(Set.of(Risk.HIGH))
                        .withEnvironments(Set.of("prod")));
        timed("owners and tags to filter by", () -> catalog.facets(workspace.key()));
        timed("flags per stage", () -> catalog.stages(workspace.key(), Duration.ofDays(7)));
        String key = GeneratedFlags.of(1).findFirst().orElseThrow().key().value();
        timed("one flag", () -> catalog.find(workspace.key(), new FlagKey(key)));
    }

    private void both(String what, FlagQuery query) throws Exception {
        page(what, query, PAGE);
        timed(what + ": count", () -> catalog.count(workspace.key(), query));
    }

    private void page(String what, FlagQuery query, Window window) throws Exception {
        timed(what + ": page", () -> catalog.page(workspace.key(), query, window));
    }

    private void timed(String what, Callable<? extends Outcome<?>> request) throws Exception {
        timings.measure(what, LIMIT, () -> request.call().require());
    }

    private void export() {
        for (Environment environment : workspace.environments()) {
            long start = System.nanoTime();
            long count =
                    record(
                            () -> {
                                try (Stream<?> all = feed.definitions(workspace, environment)) {
                                    return all.collect(Collectors.counting());
                                }
                            });
            timings.once(
                    "export feed of %d in %s".formatted(count, environment.key()),
                    since(start),
                    10_000);
        }
    }

    private <T> T record(Supplier<T> work) {
        Act act = Act.of(workspace.id(), "flag.adopted", Subject.workspace("bench"));
        return ActingAs.call(ADMIN, () -> trail.record(act, work));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1_000_000.0;
    }
}
