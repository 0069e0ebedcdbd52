package io.colorguard.bench;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.terraform.application.ImportDesk;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Checks and adopts a file of 10,000 flags, and adopts it again when nothing is new. */
@DatabaseTest
class ImportBenchmark {

    private static final int FLAGS = 10_000;
    private static final double LIMIT_MILLIS = 10_000;
    private static final int MEGA = 1024 * 1024;
    private static final Person ADMIN = DemoPeople.require("admin");

    @Autowired ImportDesk desk;
    Workspaces workspaces;
    AuditTrail trail;

    private final Timings timings = new Timings(0, 1);
    private final Workspace workspace = WorkspaceFixtures.workspace("import-bench");

    @Autowired
    void inside(ApplicationContext context) {
        workspaces = Inside.of(context, Workspaces.class);
        trail = Inside.of(context, AuditTrail.class);
    }

    @Test
    void measures() throws Exception {
        ActingAs.<Integer, Exception>call(
                ADMIN,
                () -> {
                    trail.record(
                            Act.of(workspace.id(), "bench", new Subject("bench", "bench")),
                            () -> workspaces.create(workspace));
                    run();
                    return FLAGS;
                });
        System.out.println(timings);
    }

    private void run() {
        var file = ImportFile.uploaded("flags.tfvars.json", content());
        System.out.printf("%n%d flags, %d MB%n", FLAGS, file.content().length / MEGA);
        List<ImportFile> files = List.of(file);
        timed("check", () -> desk.check(workspace.key(), files, ImportOptions.LENIENT).require());
        ImportReport first =
                timed("adopt", () -> desk.adopt(workspace.key(), files, ImportOptions.LENIENT).require());
        timed("adopt again", () -> desk.adopt(workspace.key(), files, ImportOptions.LENIENT).require());
        Counts counts = first.counts();
        if (counts.created() != FLAGS) {
            throw new IllegalStateException("adopted " + counts + " " + first.problems().getFirst());
        }
    }

    private ImportReport timed(String what, java.util.function.Supplier<ImportReport> work) {
        long start = System.nanoTime();
        ImportReport report = work.get();
        timings.once(what + " 10,000 flags", (System.nanoTime() - start) / 1e6, LIMIT_MILLIS);
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s: %d MB of heap in use%n",
                what, (runtime.totalMemory() - runtime.freeMemory()) / MEGA);
        return report;
    }

    private static byte[] content() {
        List<Map<String, Object>> flags =
                GeneratedFlags.of(2 * FLAGS)
                        .filter(flag -> flag.declares("prod"))
                        .limit(FLAGS)
                        .map(FlagWriter::plain)
                        .toList();
        return new JsonMapper().writeValueAsBytes(Map.of("feature_flags", flags));
    }
}
